package kanal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The Helm chart: Helm finds nothing wrong with it, and what it makes of several values is what a
/// cluster needs.
class ChartTest {
  private static final Pattern VALUE = Pattern.compile("\\.Values\\.([A-Za-z.]+)");
  private static final Map<String, String> INGRESS =
      Map.of("ingress.host", "lapor.example.go.id", "ingress.tlsSecret", "lapor-tls");

  private final Chart chart = Chart.with(Map.of());

  @Test
  void helmFindsNothingWrong() {
    var lint = new Helm(Chart.FOLDER).lint().strict().call();
    assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    assertThat(lint.getMessages())
        .allMatch(message -> message.startsWith("[INFO]") && message.contains("icon"));
  }

  @Test
  void holdsWhatKanalNeedsAndNoIngressUnlessAskedFor() {
    assertThat(kinds(chart))
        .containsExactlyInAnyOrder(
            "ConfigMap",
            "NetworkPolicy",
            "PersistentVolumeClaim",
            "PodDisruptionBudget",
            "Service",
            "Service",
            "StatefulSet");
    assertThat(kinds(Chart.with(INGRESS))).hasSize(8).contains("Ingress");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replicas | 0 | minimum",
        "database.url | jdbc:mysql://db/kanal | pattern",
        "image.pullPolicy | Often | one of",
        "terminationGracePeriodSeconds | 10 | minimum",
        "replica | 2 | not allowed",
        "settings.kanal | x | pattern",
        "ingress.host | lapor.example.go.id | ingress.tlsSecret"
      })
  void refusesAValueThatCannotBeMeant(String name, String value, String reason) {
    assertThatThrownBy(() -> Chart.with(Map.of(name, value))).hasMessageContaining(reason);
  }

  @Test
  void everyValueIsUsed() throws IOException {
    var used = new TreeSet<String>();
    try (Stream<Path> templates = Files.list(Chart.FOLDER.resolve("templates"))) {
      for (var template : templates.toList()) {
        VALUE
            .matcher(Files.readString(template))
            .results()
            .forEach(value -> used.add(value.group(1)));
      }
    }
    var values = Yaml.read(Chart.FOLDER.resolve("values.yaml"));
    assertThat(used).containsExactlyElementsOf(new TreeSet<>(leaves("", values)));
  }

  @Test
  void everySettingExists() throws Exception {
    var known = Settings.read();
    var settings = chart.one("ConfigMap").at("data");
    assertThat(settings.names()).hasSizeGreaterThan(5).allMatch(known::know);
    var more = Chart.with(Map.of("settings.KANAL_TELEGRAM_MODE", "webhook"));
    assertThat(more.one("ConfigMap").at("data").names())
        .containsAll(settings.names())
        .contains("KANAL_TELEGRAM_MODE")
        .allMatch(known::know);
  }

  @Test
  void newSettingsMakeNewPodsAndNothingElseDoes() {
    assertThat(checksum(Chart.with(Map.of("replicas", "1"))))
        .hasSize(64)
        .isEqualTo(checksum(chart))
        .isNotEqualTo(checksum(Chart.with(Map.of("agency.name", "Kota Bandung"))));
  }

  @Test
  void everybodyMeansTheSamePodsOfThisReleaseOnly() {
    var lapor = Chart.with("lapor", INGRESS);
    assertThat(lapor.resources())
        .extracting(one -> one.at("metadata", "name").text())
        .allMatch(name -> name.startsWith("lapor"));
    var labels = lapor.pod().at("metadata", "labels").content();
    assertThat(labels)
        .isEqualTo(
            Map.of("app.kubernetes.io/name", "kanal", "app.kubernetes.io/instance", "lapor"));
    assertThat(
            Stream.of(
                    lapor.one("StatefulSet").at("spec", "selector", "matchLabels"),
                    lapor.one("PodDisruptionBudget").at("spec", "selector", "matchLabels"),
                    lapor.one("NetworkPolicy").at("spec", "podSelector", "matchLabels"),
                    lapor.all("Service").getFirst().at("spec", "selector"),
                    lapor.all("Service").getLast().at("spec", "selector"))
                .map(Yaml::content))
        .allMatch(labels::equals);
    assertThat(lapor.all("Service"))
        .extracting(service -> service.at("metadata", "name").text())
        .contains(lapor.one("StatefulSet").at("spec", "serviceName").text())
        .contains(
            lapor
                .one("Ingress")
                .at("spec", "rules", "0", "http", "paths", "0", "backend", "service", "name")
                .text());
  }

  @Test
  void podsAreAskedAndBounded() {
    var kanal = chart.container();
    Map.of("startupProbe", "/livez", "livenessProbe", "/livez", "readinessProbe", "/readyz")
        .forEach((probe, path) -> {
          var asked = kanal.at(probe, "httpGet");
          assertThat(asked.at("path").text()).isEqualTo(path);
          assertThat(asked.at("port")).isEqualTo(kanal.at("ports", "0", "name"));
        });
    assertThat(kanal.at("resources", "limits").names()).containsExactly("memory");
    assertThat(kanal.at("resources", "requests").names()).containsExactly("cpu", "memory");
    var patience = chart.pod().at("spec", "terminationGracePeriodSeconds").text();
    assertThat(Integer.parseInt(patience)).isGreaterThanOrEqualTo(45);
    assertThat(Integer.parseInt(chart.one("StatefulSet").at("spec", "replicas").text()))
        .isGreaterThanOrEqualTo(2);
    assertThat(chart.one("PodDisruptionBudget").at("spec", "maxUnavailable").text()).isEqualTo("1");
  }

  @Test
  void podsHaveNoRights() {
    var pod = chart.pod().at("spec");
    assertThat(pod.at("automountServiceAccountToken").content()).isEqualTo(false);
    assertThat(pod.at("securityContext", "runAsNonRoot").content()).isEqualTo(true);
    assertThat(pod.at("securityContext", "runAsUser").content()).isEqualTo(10001);
    assertThat(pod.at("securityContext", "seccompProfile", "type").text())
        .isEqualTo("RuntimeDefault");
    var kanal = chart.container().at("securityContext");
    assertThat(kanal.at("allowPrivilegeEscalation").content()).isEqualTo(false);
    assertThat(kanal.at("readOnlyRootFilesystem").content()).isEqualTo(true);
    assertThat(kanal.at("capabilities", "drop").content()).isEqualTo(List.of("ALL"));
  }

  @Test
  void secretsComeAsFilesAndEverythingMountedExists() {
    var pod = chart.pod().at("spec");
    var mounted = names(chart.container().at("volumeMounts"));
    assertThat(mounted)
        .contains("own", "shared", "tmp", "secrets")
        .containsAll(names(pod.at("volumes")));
    assertThat(pod.at("volumes").items())
        .anySatisfy(
            volume -> assertThat(volume.at("secret", "secretName").text()).isEqualTo("kanal"));
    assertThat(chart.container().has("env")).isFalse();
    assertThat(chart.one("ConfigMap").at("data").names())
        .noneMatch(name -> name.matches(".*(PASSWORD|TOKEN|SECRET|REDIS_URL)"));
  }

  @Test
  void onlyTheIngressComesInAndOnlyNamedPortsGoOut() {
    var policy =
        Chart.with(Map.of("network.callersNamespace", "traefik", "network.redisPort", "6380"))
            .one("NetworkPolicy")
            .at("spec");
    assertThat(policy.at("policyTypes").content()).isEqualTo(List.of("Ingress", "Egress"));
    assertThat(policy.at("ingress").items()).hasSize(1);
    assertThat(policy.at("ingress", "0", "from", "0", "namespaceSelector", "matchLabels").content())
        .isEqualTo(Map.of("kubernetes.io/metadata.name", "traefik"));
    assertThat(policy.at("egress").items()).allMatch(way -> !way.at("ports").items().isEmpty());
    assertThat(policy.at("egress", "1", "ports").items())
        .extracting(port -> port.at("port").content())
        .containsExactly(6380, 5432, 443, 993, 465);
  }

  @Test
  void aClassOfStorageIsNamedOnlyWhenOneIsWanted() {
    var own = new String[] {"spec", "volumeClaimTemplates", "0", "spec"};
    assertThat(chart.one("StatefulSet").at(own).has("storageClassName")).isFalse();
    assertThat(chart.one("PersistentVolumeClaim").at("spec").has("storageClassName")).isFalse();
    var classes = Chart.with(Map.of("storage.ownClass", "fast", "storage.sharedClass", "nfs"));
    assertThat(classes.one("StatefulSet").at(own).at("storageClassName").text()).isEqualTo("fast");
    var shared = classes.one("PersistentVolumeClaim");
    assertThat(shared.at("spec", "storageClassName").text()).isEqualTo("nfs");
    assertThat(shared.at("metadata", "annotations").content())
        .isEqualTo(Map.of("helm.sh/resource-policy", "keep"));
  }

  @Test
  void theIngressHasTls() {
    var spec = Chart.with(INGRESS).one("Ingress").at("spec");
    assertThat(spec.at("tls", "0").content())
        .isEqualTo(Map.of("hosts", List.of("lapor.example.go.id"), "secretName", "lapor-tls"));
    assertThat(spec.at("rules", "0", "host").text()).isEqualTo("lapor.example.go.id");
  }

  private static List<String> kinds(Chart chart) {
    return chart.resources().stream().map(one -> one.at("kind").text()).toList();
  }

  private static List<String> names(Yaml list) {
    return list.items().stream().map(it -> it.at("name").text()).toList();
  }

  private static String checksum(Chart chart) {
    return chart.pod().at("metadata", "annotations", "checksum/settings").text();
  }

  private static List<String> leaves(String above, Yaml values) {
    var leaves = new ArrayList<String>();
    for (var name : values.names()) {
      var value = values.at(name);
      if (value.content() instanceof Map<?, ?> map && !map.isEmpty()) {
        leaves.addAll(leaves(above + name + ".", value));
      } else {
        leaves.add(above + name);
      }
    }
    return leaves;
  }
}
