package kanal.redis;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Quarantine;
import kanal.data.DataFolder;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.start.StartRefused;

/// The Redis of an installation, for a command: that of the running service, or, when none runs,
/// one started on the same data until the command ends.
public final class InstalledRedis implements Closeable {
  private final Redis redis;
  private final Closeable behind;

  private InstalledRedis(Redis redis, Closeable behind) {
    this.redis = redis;
    this.behind = behind;
  }

  /// @throws StartRefused when there is none, or it does not answer
  public static InstalledRedis open(RedisProperties properties, Path dataFolder) {
    if (!properties.embedded()) {
      return new InstalledRedis(connected(properties.redis()), () -> {});
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
      return beside(folder);
    }
    return alone(folder, data);
  }

  public DeadLetters deadLetters() {
    return new RedisDeadLetters(redis);
  }

  /// @param media where the installation keeps files
  public Quarantine quarantine(MediaStore media) {
    return new RedisQuarantine(redis, media);
  }

  @Override
  public void close() throws IOException {
    redis.close();
    behind.close();
  }

  private static InstalledRedis beside(Path folder) {
    var uri =
        EmbeddedRedis.running(folder)
            .orElseThrow(() ->
                new StartRefused("The Kanal on this data folder is only starting: try again."));
    return new InstalledRedis(connected(new Redis(uri)), () -> {});
  }

  private static InstalledRedis alone(Path folder, DataFolder data) {
    var server = new EmbeddedRedis(folder);
    Closeable behind =
        () -> {
          server.close();
          data.close();
        };
    try {
      server.start();
      return new InstalledRedis(connected(new Redis(server.uri())), behind);
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
