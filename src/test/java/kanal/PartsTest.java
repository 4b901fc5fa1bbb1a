package kanal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Parts are named rather than found by scanning. One that is named nowhere would compile, and
/// never be there.
class PartsTest {
  private static final Pattern PART =
      Pattern.compile(
          "(?m)^@(Controller|RestController|ControllerAdvice|Configuration|ConfigurationProperties)\\b");
  private static final Pattern WIRING = Pattern.compile("(?m)^@(SpringBoot)?Configuration\\b");

  @Test
  void everyPartIsNamedWhereItIsWired() throws IOException {
    var sources = sources();
    var parts = new TreeMap<>(sources);
    parts.values().removeIf(text -> !PART.matcher(text).find());
    assertThat(parts).hasSizeGreaterThan(50);
    assertThat(parts.keySet()).allMatch(part -> named(part, sources));
  }

  private static boolean named(String part, Map<String, String> sources) {
    var word = Pattern.compile("\\b" + part + "\\b");
    return sources.entrySet().stream()
        .filter(source -> !source.getKey().equals(part))
        .filter(source -> WIRING.matcher(source.getValue()).find())
        .anyMatch(source -> word.matcher(source.getValue()).find());
  }

  /// The application's classes by their simple names.
  private static Map<String, String> sources() throws IOException {
    var sources = new TreeMap<String, String>();
    try (var files = Files.walk(Path.of("main", "java"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        sources.merge(
            String.valueOf(file.getFileName()).replace(".java", ""),
            Files.readString(file),
            (one, other) -> one + other);
      }
    }
    return sources;
  }
}
