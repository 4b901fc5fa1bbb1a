package kanal.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The files of the repository, as they lie beside this module.
final class Sources {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", "node_modules");

  private Sources() {}

  static List<Path> files(Predicate<Path> wanted) {
    try (var all = Files.walk(ROOT)) {
      return all.filter(Sources::ours)
          .filter(Files::isRegularFile)
          .filter(wanted)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ours(Path file) {
    for (var part : ROOT.relativize(file)) {
      // The database's classes and the tests' data are folders of that name, too.
      if (NOT_OURS.contains(part.toString()) && !file.toString().contains("/kanal/data")) {
        return false;
      }
    }
    return true;
  }
}
