package kanal.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import kanal.data.DataFolder;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.start.StartRefused;
import org.springframework.util.FileSystemUtils;

/// The desk's database for a command that only reads: where a running service has the file open, a
/// copy of this moment that is gone afterwards.
public final class DeskLook implements Closeable {
  private final DeskDatabase database;
  private final Closeable behind;

  private DeskLook(DeskDatabase database, Closeable behind) {
    this.database = database;
    this.behind = behind;
  }

  /// @param data the data folder
  /// @param held whether the caller holds it already, so that no service runs
  /// @throws StartRefused when there is no desk, or the service that runs makes no copy
  public static DeskLook open(DatabaseProperties properties, Path data, boolean held)
      throws IOException {
    if (!properties.embedded()) {
      return new DeskLook(DeskDatabase.open(properties, data), () -> {});
    }
    if (!new DeskFile(data).isThere()) {
      throw new StartRefused(
          "There is no desk in %s: set --kanal.data-dir.".formatted(data.toAbsolutePath()));
    }
    if (held) {
      return opened(properties, data, () -> {});
    }
    var folder = new DataFolder(data);
    try {
      folder.start();
    } catch (StartRefused _) {
      return beside(properties, data);
    }
    return opened(properties, data, folder::close);
  }

  private static DeskLook beside(DatabaseProperties properties, Path data) throws IOException {
    var scratch =
        Tree.forOwner(data.resolve(DeskCopies.FOLDER)).resolve(UUID.randomUUID().toString());
    Closeable behind = () -> FileSystemUtils.deleteRecursively(scratch);
    try {
      new DeskFile(data).save(scratch.resolve(DeskFile.FOLDER), true);
    } catch (IOException | RuntimeException e) {
      behind.close();
      throw e;
    }
    return opened(properties, scratch, behind);
  }

  private static DeskLook opened(DatabaseProperties properties, Path data, Closeable behind)
      throws IOException {
    try {
      return new DeskLook(DeskDatabase.open(properties, data), behind);
    } catch (RuntimeException e) {
      behind.close();
      throw e;
    }
  }

  public DeskDatabase database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    database.close();
    behind.close();
  }
}
