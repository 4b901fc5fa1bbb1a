package kanal.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kanal.data.DataFolder;
import kanal.desk.database.DatabaseProperties;
import kanal.redis.RedisProperties;
import kanal.start.StartRefused;

/// Where an installation keeps everything.
///
/// @param data the data folder
/// @param media of citizens' files
/// @param models of trained models
public record House(
    Path data, Path media, Path models, RedisProperties redis, DatabaseProperties database) {
  static final String MEDIA = "media";
  static final String MODELS = "models";

  /// In the data folder, but saved in a way of their own or not at all.
  private static final Set<String> APART =
      Set.of("redis", DeskFile.FOLDER, MEDIA, MODELS, "lock", DeskCopies.FOLDER);

  /// Names in the data folder that are no settings, jargon, holidays and other small files.
  Set<String> apart() {
    return APART;
  }

  /// Takes the data folder for this process unless a service runs on it.
  ///
  /// @throws StartRefused when there is no such folder
  Taken take() {
    if (!Files.isDirectory(data)) {
      throw new StartRefused(
          "There is no Kanal in %s: set --kanal.data-dir.".formatted(data.toAbsolutePath()));
    }
    var folder = new DataFolder(data);
    try {
      folder.start();
      return new Taken(false, folder);
    } catch (StartRefused _) {
      return new Taken(true, folder);
    }
  }

  /// The data folder, for a while.
  ///
  /// @param beside whether a service runs on it
  record Taken(boolean beside, DataFolder folder) implements Closeable {
    @Override
    public void close() throws IOException {
      folder.close();
    }
  }
}
