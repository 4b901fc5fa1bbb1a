package kanal.deploy;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The Helm chart as Helm itself fills it in.
///
/// @param resources what a cluster would be given
record Chart(List<Yaml> resources) {
  static final Path FOLDER = Path.of("deploy/helm/kanal");

  /// The oldest that the chart says it runs on.
  private static final String KUBERNETES = "1.27.0";

  static Chart with(Map<String, String> values) {
    return with("kanal", values);
  }

  /// @throws IllegalStateException with Helm's words, when it refuses
  static Chart with(String release, Map<String, String> values) {
    var template = new Helm(FOLDER).template().withName(release).withKubeVersion(KUBERNETES);
    values.forEach(template::set);
    return new Chart(
        Yaml.read(template.call()).stream().filter(one -> one.content() != null).toList());
  }

  /// The only one of its kind.
  Yaml one(String kind) {
    var found = all(kind);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + kind);
    }
    return found.getFirst();
  }

  List<Yaml> all(String kind) {
    return resources.stream().filter(it -> it.at("kind").text().equals(kind)).toList();
  }

  Yaml pod() {
    return one("StatefulSet").at("spec", "template");
  }

  Yaml container() {
    return pod().at("spec", "containers", "0");
  }
}
