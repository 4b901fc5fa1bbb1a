package kanal.nlp.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A small file that names versions, a line each; replaced whole, so that whoever reads it while it
/// changes sees the old or the new one.
final class Pointer {
  private final Path file;

  Pointer(Path file) {
    this.file = file;
  }

  /// None when there is no such file.
  List<String> read() throws IOException {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  void write(List<String> versions) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, versions);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
