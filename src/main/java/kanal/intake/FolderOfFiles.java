package kanal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kanal.bot.engine.KeptFiles;

/// The folder where `FileMediaStore` keeps files, gone through one folder inside it after the
/// other.
public final class FolderOfFiles implements KeptFiles {
  private final Path folder;

  public FolderOfFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public void before(Instant then, Consumer<List<String>> some) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var inside = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (var one : inside) {
        some.accept(before(then, one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the files in " + folder, e);
    }
  }

  private static List<String> before(Instant then, Path folder) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (!name.endsWith(FileMediaStore.PART) && isBefore(then, file)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static boolean isBefore(Instant then, Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(then);
    } catch (NoSuchFileException _) {
      // Removed meanwhile.
      return false;
    }
  }
}
