package kanal.channels.testing.hostile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads the cases of a folder of test resources.
///
/// A file holds several: each begins with `=== its name`, goes on with what is expected and a line
/// `---`, and ends with the recipe. Lines before the first case say what the file is about.
public final class HostileCases {
  private HostileCases() {}

  /// All cases of the folder, file by file.
  ///
  /// @param folder a resource's absolute name
  public static List<HostileCase> in(Class<?> beside, String folder) {
    try (var files = Files.list(path(beside, folder))) {
      var cases = files.sorted().flatMap(HostileCases::casesOf).toList();
      var names = new HashSet<String>();
      cases.forEach(some -> {
        if (!names.add(some.name())) {
          throw new IllegalArgumentException("two cases are called " + some.name());
        }
      });
      return cases;
    } catch (IOException e) {
      throw new IllegalStateException("cannot be listed: " + folder, e);
    }
  }

  private static Path path(Class<?> beside, String folder) {
    try {
      return Path.of(Objects.requireNonNull(beside.getResource(folder), folder).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(folder, e);
    }
  }

  private static Stream<HostileCase> casesOf(Path file) {
    try {
      var parts = ("\n" + Files.readString(file)).split("\n=== ", -1);
      return Arrays.stream(parts).skip(1).map(HostileCase::of);
    } catch (IOException e) {
      throw new IllegalStateException("cannot be read: " + file, e);
    }
  }
}
