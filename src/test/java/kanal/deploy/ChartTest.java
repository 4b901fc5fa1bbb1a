package kanal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Helm chart, filled in with its own values as far as our templates need it.
class ChartTest {
  private static final Path CHART = Path.of("deploy/helm/kanal");
  private static final Pattern VALUE = Pattern.compile("\\.Values\\.([A-Za-z.]+)");
  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{-? *(.*?) *-?}}");

  private final List<Yaml> resources = new ArrayList<>();
  private final TreeSet<String> used = new TreeSet<>();
  private Yaml values = new Yaml("");

  @BeforeEach
  void fillIn() throws IOException {
    values = Yaml.read(CHART.resolve("values.yaml"));
    try (Stream<Path> templates = Files.list(CHART.resolve("templates"))) {
      for (var template : templates.sorted().toList()) {
        var filled = filled(Files.readString(template));
        if (template.toString().endsWith(".yaml")) {
          resources.addAll(Yaml.read(filled));
        }
      }
    }
  }

  @Test
  void everyTemplateIsAResource() throws IOException {
    assertThat(resources)
        .extracting(resource -> resource.at("kind").text())
        .containsExactlyInAnyOrder(
            "ConfigMap",
            "NetworkPolicy",
            "PersistentVolumeClaim",
            "PodDisruptionBudget",
            "Service",
            "Service",
            "StatefulSet");
    assertThat(resources)
        .allSatisfy(resource -> {
          assertThat(resource.at("apiVersion").text()).matches("([a-z0-9.]+/)?v1");
          assertThat(resource.at("metadata", "name").text()).startsWith("kanal");
        });
    assertThat(Yaml.read(CHART.resolve("Chart.yaml")).at("apiVersion").text()).isEqualTo("v2");
  }

  @Test
  void everyValueIsUsed() {
    assertThat(used).containsExactlyElementsOf(new TreeSet<>(leaves("", values)));
  }

  @Test
  void everySettingExists() throws Exception {
    var known = Settings.read();
    assertThat(one("ConfigMap").at("data").names()).hasSizeGreaterThan(5).allMatch(known::know);
  }

  @Test
  void everybodyMeansTheSamePods() {
    var labels = one("StatefulSet").at("spec", "template", "metadata", "labels").content();
    assertThat(one("StatefulSet").at("spec", "selector", "matchLabels").content())
        .isEqualTo(labels);
    assertThat(one("PodDisruptionBudget").at("spec", "selector", "matchLabels").content())
        .isEqualTo(labels);
    assertThat(one("NetworkPolicy").at("spec", "podSelector", "matchLabels").content())
        .isEqualTo(labels);
    assertThat(all("Service"))
        .allSatisfy(
            service -> assertThat(service.at("spec", "selector").content()).isEqualTo(labels));
    assertThat(one("StatefulSet").at("spec", "serviceName").text())
        .isEqualTo(all("Service").getLast().at("metadata", "name").text());
  }

  @Test
  void podsAreBoundedAskedAndWithoutRights() {
    var pod = one("StatefulSet").at("spec", "template", "spec");
    var kanal = pod.at("containers", "0");
    assertThat(kanal.at("livenessProbe", "httpGet", "path").text()).isEqualTo("/livez");
    assertThat(kanal.at("startupProbe", "httpGet", "path").text()).isEqualTo("/livez");
    assertThat(kanal.at("readinessProbe", "httpGet", "path").text()).isEqualTo("/readyz");
    assertThat(pod.at("securityContext", "runAsNonRoot").content()).isEqualTo(true);
    assertThat(kanal.at("securityContext", "readOnlyRootFilesystem").content()).isEqualTo(true);
    assertThat(kanal.at("securityContext", "capabilities", "drop").text()).isEqualTo("[ALL]");
    assertThat(kanal.at("resources", "limits").has("memory")).isTrue();
    var volumes = pod.at("volumes").items().stream().map(it -> it.at("name").text()).toList();
    var mounted =
        kanal.at("volumeMounts").items().stream().map(it -> it.at("name").text()).toList();
    assertThat(mounted).contains("own").containsAll(volumes);
    assertThat(Integer.parseInt(values.at("replicas").text())).isGreaterThanOrEqualTo(2);
  }

  @Test
  void helmFindsNothingWrong() throws Exception {
    var helm =
        Stream.of(System.getenv("PATH").split(":", -1))
            .map(folder -> Path.of(folder, "helm"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(helm.isPresent(), "skipped: no helm on the search path");
    var lint =
        new ProcessBuilder(helm.orElseThrow().toString(), "lint", "--strict", CHART.toString())
            .inheritIO()
            .start();
    assertThat(lint.waitFor()).isZero();
  }

  /// Our templates hold values, some through `quote`, and whole lines of `if` and `end`.
  private String filled(String template) {
    var without = template.replaceAll("(?m)^ *\\{\\{-? *(if .*|end) *}}\\n", "");
    VALUE.matcher(template).results().forEach(value -> used.add(value.group(1)));
    return EXPRESSION.matcher(without).replaceAll(found -> value(found.group(1)));
  }

  private String value(String expression) {
    var parts = expression.split(" \\| ", -1);
    var name = parts[0];
    String value;
    if (name.startsWith(".Values.")) {
      value = values.at(name.substring(".Values.".length()).split("\\.", -1)).text();
    } else {
      value =
          switch (name) {
            case ".Release.Name" -> "kanal";
            case ".Chart.AppVersion" -> "0";
            case "include (print $.Template.BasePath \"/configmap.yaml\") ." -> "settings";
            default -> throw new AssertionError("unknown in a template: " + name);
          };
    }
    return expression.endsWith("| quote") ? "\"" + value + "\"" : value;
  }

  private static List<String> leaves(String above, Yaml values) {
    var leaves = new ArrayList<String>();
    for (var name : values.names()) {
      var value = values.at(name);
      if (value.content() instanceof Map<?, ?>) {
        leaves.addAll(leaves(above + name + ".", value));
      } else {
        leaves.add(above + name);
      }
    }
    return leaves;
  }

  private Yaml one(String kind) {
    assertThat(all(kind)).hasSize(1);
    return all(kind).getFirst();
  }

  private List<Yaml> all(String kind) {
    return resources.stream().filter(it -> it.at("kind").text().equals(kind)).toList();
  }
}
