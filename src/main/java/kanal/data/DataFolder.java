package kanal.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import kanal.start.StartRefused;
import org.jspecify.annotations.Nullable;

/// The folder this service keeps its own files in, for one process at a time.
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private @Nullable FileChannel lock;

  public DataFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /// Creates the folder when it is missing and takes it for this process.
  ///
  /// @throws StartRefused when it cannot be written, or another Kanal uses it
  public void start() {
    try {
      createForOwner(path);
      var channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartRefused(
            "The data folder %s is in use by another Kanal: stop that one, or set kanal.data-dir."
                .formatted(path));
      }
      lock = channel;
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be written: set kanal.data-dir to one that can."
              .formatted(path),
          e);
    }
  }

  public Path path() {
    return path;
  }

  /// A folder inside, for its owner's eyes only; created when it is missing.
  public Path folder(String name) {
    try {
      return createForOwner(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create a folder in the data folder: " + name, e);
    }
  }

  /// Gives the folder free for another process; what is in it stays.
  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // The other Kanal runs inside this very process, as in a test.
      return false;
    }
  }

  // Citizens' words will be in it: whatever the umask says, nobody else on this machine reads them.
  private static Path createForOwner(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }
}
