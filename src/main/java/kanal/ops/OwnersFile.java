package kanal.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A new file for its owner's eyes only: what leaves a store in one is personal data.
public final class OwnersFile {
  private OwnersFile() {}

  /// Makes it; nobody else can read it from its first byte on.
  ///
  /// @throws IOException when it exists already, or cannot be made
  public static OutputStream create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createFile(file);
    }
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }
}
