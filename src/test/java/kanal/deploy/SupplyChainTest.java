package kanal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every library is one we know, byte for byte, under a licence we may use.
class SupplyChainTest {
  private static final Path LOCK = Path.of("deploy/licences/libraries.lock");
  private static final Path ALLOWED = Path.of("deploy/licences/allowed.txt");

  /// `-Dkanal.lock=write` writes them down anew, to be read in the commit's diff.
  private static final String WRITE = "kanal.lock";

  @Test
  void librariesAreThoseThatWereWrittenDown() throws IOException {
    var lines = Bom.read().lines();
    if ("write".equals(System.getProperty(WRITE))) {
      Files.writeString(LOCK, lines);
    }
    assertThat(lines.lines())
        .as(
            "what is packaged; after a change of dependencies: mvn test -Dkanal.lock=write, "
                + "and look at the diff of "
                + LOCK)
        .containsExactlyElementsOf(Files.readAllLines(LOCK));
  }

  @Test
  void everyLicenceIsAllowed() throws IOException {
    var allowed =
        Files.readAllLines(ALLOWED).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.toSet());
    assertThat(Bom.read().components())
        .hasSizeGreaterThan(100)
        .allSatisfy(one -> assertThat(one).matches(it -> mayBeUsed(it, allowed), "is allowed"));
  }

  @Test
  void everyLibraryHasAChecksumAndAReleasedVersion() throws IOException {
    assertThat(Bom.read().components())
        .allSatisfy(one -> {
          assertThat(one.sha256()).as(one.name()).hasSize(64);
          assertThat(one.version())
              .as(one.name())
              .doesNotContain("SNAPSHOT")
              .doesNotContain("LATEST");
        });
  }

  private static boolean mayBeUsed(Bom.Component component, Set<String> allowed) {
    var group = component.name().substring(0, component.name().indexOf(':'));
    return component.licences().stream()
        .anyMatch(licence -> allowed.contains(licence) || allowed.contains(group + " " + licence));
  }
}
