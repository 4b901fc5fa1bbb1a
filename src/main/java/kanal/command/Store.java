package kanal.command;

import java.nio.file.Path;
import java.util.Optional;
import kanal.intake.FileMediaStore;
import kanal.ops.DeadLetterPile;
import kanal.ops.Pile;
import kanal.ops.QuarantinePile;
import kanal.redis.InstalledRedis;
import kanal.redis.RedisProperties;
import kanal.redis.Resealed;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.seal.SealProperties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where an installation keeps its conversations: beside a running service, or without one.
final class Store {
  @Option(
      names = "--kanal.data-dir",
      description = "The data folder; default ${DEFAULT-VALUE}.",
      defaultValue = "${env:KANAL_DATA_DIR:-./data}",
      scope = ScopeType.INHERIT)
  private Path dataFolder = Path.of("data");

  @Option(
      names = "--kanal.redis.url",
      description = "The Redis; default that in the data folder.",
      defaultValue = "${env:KANAL_REDIS_URL:-}",
      scope = ScopeType.INHERIT)
  private @Nullable String url;

  @Option(
      names = "--kanal.media-dir",
      description = "The folder of citizens' files; default that in the data folder.",
      defaultValue = "${env:KANAL_MEDIA_DIR:-}",
      scope = ScopeType.INHERIT)
  private @Nullable String mediaFolder;

  @Option(
      names = "--kanal.seal.keys",
      description = "The file of the keys; default that in the data folder.",
      defaultValue = "${env:KANAL_SEAL_KEYS:-}",
      scope = ScopeType.INHERIT)
  private @Nullable String keys;

  /// What is done with a pile.
  interface Work {
    int on(Pile pile) throws Exception;
  }

  int withDeadLetters(Work work) throws Exception {
    try (var redis = open()) {
      return work.on(new DeadLetterPile(redis.deadLetters()));
    }
  }

  int withQuarantine(Work work) throws Exception {
    try (var redis = open()) {
      return work.on(new QuarantinePile(redis.quarantine(media())));
    }
  }

  /// What sealing everything anew found.
  ///
  /// @param files how many files needed an older key
  record Sealed(Resealed inRedis, long files) {
    boolean isNothing() {
      return inRedis.stale() == 0 && files == 0;
    }
  }

  Sealed reseal(boolean write) throws Exception {
    try (var redis = open()) {
      return new Sealed(redis.reseal(write), media().reseal(write));
    }
  }

  Path dataFolder() {
    return dataFolder;
  }

  private InstalledRedis open() {
    return InstalledRedis.open(RedisProperties.at(url == null ? "" : url), dataFolder, keyFile());
  }

  FileMediaStore media() {
    var folder = mediaFolder == null || mediaFolder.isBlank() ? null : Path.of(mediaFolder);
    return new FileMediaStore(
        folder == null ? dataFolder.resolve("media") : folder, KeyedSeal.of(keyFile()));
  }

  KeyFile keyFile() {
    var text = Optional.ofNullable(System.getenv("KANAL_SEAL_KEY_TEXT")).orElse("");
    return new SealProperties(keys == null ? "" : keys, text).in(dataFolder);
  }
}
