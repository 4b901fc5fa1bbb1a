package kanal.redis;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.bot.engine.CitizenRecords;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.IdleConversations;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.NamedFiles;
import kanal.bot.engine.Quarantine;
import kanal.data.DataFolder;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.start.StartRefused;

/// The Redis of an installation, for a command: that of the running service, or, when none runs,
/// one started on the same data until the command ends.
public final class InstalledRedis implements Closeable {
  private final Redis redis;
  private final Vault vault;
  private final Path dataFolder;
  private final Closeable behind;
  private final boolean holdsFolder;

  private InstalledRedis(
      Redis redis, KeyFile keys, Path dataFolder, Closeable behind, boolean holdsFolder) {
    this.redis = redis;
    this.dataFolder = dataFolder;
    this.behind = behind;
    this.holdsFolder = holdsFolder;
    vault = new Vault(redis, KeyedSeal.of(keys));
  }

  /// @throws StartRefused when there is none, or it does not answer
  public static InstalledRedis open(RedisProperties properties, Path dataFolder, KeyFile keys) {
    if (!properties.embedded()) {
      return new InstalledRedis(connected(properties.redis()), keys, dataFolder, () -> {}, false);
    }
    var folder = dataFolder.resolve(RedisConfiguration.FOLDER);
    if (!Files.isDirectory(folder)) {
      throw new StartRefused(
          "There is no Kanal in %s: set --kanal.data-dir, or --kanal.redis.url."
              .formatted(dataFolder.toAbsolutePath()));
    }
    var data = new DataFolder(dataFolder);
    try {
      data.start();
    } catch (StartRefused _) {
      return beside(dataFolder, keys);
    }
    return alone(data, keys);
  }

  public DeadLetters deadLetters() {
    return new RedisDeadLetters(redis, vault);
  }

  /// @param media where the installation keeps files
  public Quarantine quarantine(MediaStore media) {
    return new RedisQuarantine(redis, vault, media);
  }

  /// @param media where the installation keeps files
  public CitizenRecords citizenRecords(MediaStore media) {
    return new RedisCitizenRecords(
        redis, vault, media, dataFolder.resolve(RedisConfiguration.ERASED));
  }

  /// @param media where the installation keeps files
  public IdleConversations idleConversations(MediaStore media) {
    return new RedisIdleConversations(redis, vault, media);
  }

  /// @param media where the installation keeps files
  public NamedFiles namedFiles(MediaStore media) {
    return new RedisNamedFiles(redis, vault, media);
  }

  /// Whether no service runs and the data folder is this command's until it ends.
  public boolean holdsFolder() {
    return holdsFolder;
  }

  /// Goes through everything that is sealed.
  ///
  /// @param write whether to seal anew what needs an older key, or only to count
  public Resealed reseal(boolean write) {
    return new Resealing(redis, vault, write).everything();
  }

  @Override
  public void close() throws IOException {
    redis.close();
    behind.close();
  }

  private static InstalledRedis beside(Path dataFolder, KeyFile keys) {
    var uri =
        EmbeddedRedis.running(dataFolder.resolve(RedisConfiguration.FOLDER))
            .orElseThrow(() ->
                new StartRefused("The Kanal on this data folder is only starting: try again."));
    return new InstalledRedis(connected(new Redis(uri)), keys, dataFolder, () -> {}, false);
  }

  private static InstalledRedis alone(DataFolder data, KeyFile keys) {
    var server = new EmbeddedRedis(data.path().resolve(RedisConfiguration.FOLDER));
    Closeable behind =
        () -> {
          server.close();
          data.close();
        };
    try {
      server.start();
      return new InstalledRedis(
          connected(new Redis(server.uri())), keys, data.path(), behind, true);
    } catch (RuntimeException e) {
      server.close();
      released(data);
      throw e;
    }
  }

  private static Redis connected(Redis redis) {
    redis.start();
    return redis;
  }

  private static void released(DataFolder data) {
    try {
      data.close();
    } catch (IOException e) {
      throw new StartRefused("The data folder cannot be given free again.", e);
    }
  }
}
