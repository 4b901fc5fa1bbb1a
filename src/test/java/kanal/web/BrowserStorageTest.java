package kanal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What scripts of ours must not do: keep anything in a browser, make pages or code of words, or
/// listen to other windows.
class BrowserStorageTest {
  private static final List<String> FORBIDDEN =
      List.of(
          "localStorage",
          "sessionStorage",
          "indexedDB",
          "document.cookie",
          "innerHTML",
          "outerHTML",
          "insertAdjacentHTML",
          "document.write",
          "eval(",
          "new Function",
          "__proto__",
          "postMessage");

  static Stream<Path> scripts() throws IOException {
    var roots = List.of(Path.of("main"), Path.of("..", "channels"));
    var found = Stream.<Path>builder();
    for (var root : roots) {
      try (var files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".js"))
            .filter(file -> !file.toString().contains("target"))
            .forEach(found::add);
      }
    }
    return found.build();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptsKeepNothingAndMakeNoCode(Path script) throws IOException {
    var words = Files.readString(script);
    assertThat(FORBIDDEN).as(script.toString()).noneMatch(words::contains);
  }
}
