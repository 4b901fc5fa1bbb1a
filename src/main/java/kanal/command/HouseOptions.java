package kanal.command;

import java.nio.file.Path;
import java.util.Optional;
import kanal.backup.House;
import kanal.redis.RedisProperties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where an installation keeps everything, as the service is told.
final class HouseOptions {
  @Option(
      names = "--kanal.data-dir",
      description = "The data folder; default ${DEFAULT-VALUE}.",
      defaultValue = "${env:KANAL_DATA_DIR:-./data}")
  private Path dataFolder = Path.of("data");

  @Option(
      names = "--kanal.media-dir",
      description = "The folder of citizens' files; default media in the data folder.",
      defaultValue = "${env:KANAL_MEDIA_DIR:-}")
  private @Nullable Path media;

  @Option(
      names = "--kanal.models-dir",
      description = "The folder of the models; default models in the data folder.",
      defaultValue = "${env:KANAL_MODELS_DIR:-}")
  private @Nullable Path models;

  @Option(
      names = "--kanal.redis.url",
      description = "The Redis; default that in the data folder.",
      defaultValue = "${env:KANAL_REDIS_URL:-}")
  private String redis = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  House house() {
    return new House(
        dataFolder,
        named(media).orElse(dataFolder.resolve("media")),
        named(models).orElse(dataFolder.resolve("models")),
        RedisProperties.at(redis),
        database.database());
  }

  private static Optional<Path> named(@Nullable Path path) {
    return Optional.ofNullable(path).filter(it -> !it.toString().isEmpty());
  }
}
