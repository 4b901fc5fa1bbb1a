package kanal.command;

import java.nio.file.Path;
import java.util.Optional;
import kanal.backup.House;
import kanal.desk.database.DatabaseProperties;
import kanal.redis.RedisProperties;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--kanal.database.url",
      description = "The PostgreSQL database; default the file in the data folder.",
      defaultValue = "${env:KANAL_DATABASE_URL:-}")
  private String database = "";

  @Option(names = "--kanal.database.username", defaultValue = "${env:KANAL_DATABASE_USERNAME:-}")
  private String username = "";

  @Option(names = "--kanal.database.password", defaultValue = "${env:KANAL_DATABASE_PASSWORD:-}")
  private String password = "";

  House house() {
    return new House(
        dataFolder,
        named(media).orElse(dataFolder.resolve("media")),
        named(models).orElse(dataFolder.resolve("models")),
        RedisProperties.at(redis),
        new DatabaseProperties(database, username, password));
  }

  private static Optional<Path> named(@Nullable Path path) {
    return Optional.ofNullable(path).filter(it -> !it.toString().isEmpty());
  }
}
