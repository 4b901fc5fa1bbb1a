package kanal.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bill of materials that the build has made.
///
/// @param components what is in the jar and not Kanal's own
record Bom(List<Component> components) {
  private static final Path MADE = Path.of("target/classes/META-INF/sbom/application.cdx.json");

  /// One library.
  ///
  /// @param sha256 of its jar
  record Component(String name, String version, List<String> licences, String sha256) {
    String line() {
      return "%s %s %s %s".formatted(name, version, String.join(" | ", licences), sha256);
    }
  }

  static Bom read() throws IOException {
    assumeTrue(Files.exists(MADE), "skipped: a build without network makes no bill of materials");
    var bom = JsonMapper.shared().readTree(Files.readAllBytes(MADE));
    return new Bom(
        bom.path("components")
            .valueStream()
            .filter(one -> !one.path("group").stringValue("").equals("kanal"))
            .map(Bom::component)
            .sorted((one, other) -> one.line().compareTo(other.line()))
            .toList());
  }

  String lines() {
    return components.stream()
        .map(Component::line)
        .distinct()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Component component(JsonNode one) {
    var licences = new ArrayList<String>();
    for (var choice : one.path("licenses")) {
      var licence = choice.path("license");
      var name = licence.path("id").stringValue(licence.path("name").stringValue(""));
      licences.add(choice.path("expression").stringValue(name));
    }
    var sha256 =
        one.path("hashes")
            .valueStream()
            .filter(hash -> hash.path("alg").stringValue("").equals("SHA-256"))
            .map(hash -> hash.path("content").stringValue(""))
            .collect(Collectors.joining());
    var name = one.path("group").stringValue("") + ":" + one.path("name").stringValue("");
    return new Component(name, one.path("version").stringValue(""), licences, sha256);
  }
}
