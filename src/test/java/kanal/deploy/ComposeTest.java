package kanal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The file for Docker Compose says what Kanal understands, and names nothing that is not there.
class ComposeTest {
  private static final Path FOLDER = Path.of("deploy/compose");
  private static final List<String> KANALS = List.of("kanal-1", "kanal-2");

  private Yaml compose = new Yaml("");
  private String balancer = "";

  @BeforeEach
  void read() throws IOException {
    compose = Yaml.read(FOLDER.resolve("compose.yaml"));
    balancer = Files.readString(FOLDER.resolve("haproxy.cfg"));
  }

  @Test
  void everySettingExists() throws Exception {
    var known = Settings.read();
    for (var kanal : KANALS) {
      assertThat(service(kanal, "environment").names()).isNotEmpty().allMatch(known::know);
      assertThat(service(kanal, "secrets").items())
          .isNotEmpty()
          .allMatch(secret -> known.know(secret.at("target").text()));
    }
    assertThat(known.know("KANAL_REDIS_ADDRESS")).isFalse();
  }

  @Test
  void nothingIsNamedThatIsNotThere() {
    for (var name : compose.at("services").names()) {
      var service = compose.at("services", name);
      named(service, "secrets", "secrets");
      named(service, "networks", "networks");
      if (service.has("depends_on")) {
        var needed = service.at("depends_on");
        assertThat(compose.at("services").names())
            .containsAll(
                needed.content() instanceof List<?>
                    ? needed.items().stream().map(Yaml::text).toList()
                    : needed.names());
      }
      if (service.has("volumes")) {
        assertThat(service.at("volumes").items())
            .allSatisfy(volume -> {
              var source = volume.text().split(":", 2)[0];
              assertThat(source)
                  .matches(it ->
                      it.startsWith("./")
                          ? Files.exists(FOLDER.resolve(it))
                          : compose.at("volumes").has(it));
            });
      }
    }
  }

  @Test
  void redisLosesNothing() {
    assertThat(service("redis", "command").text())
        .contains("--appendonly yes", "--appendfsync always", "--maxmemory-policy noeviction");
    assertThat(service("redis", "volumes").text()).contains(":/data");
  }

  @Test
  void everythingThatLivesOnIsAskedWhetherItDoesAndMayEndInGoodOrder() {
    for (var name : compose.at("services").names()) {
      var service = compose.at("services", name);
      if (!service.has("restart")) {
        continue;
      }
      assertThat(service.has("healthcheck")).as(name).isTrue();
      assertThat(service.at("stop_grace_period").text()).as(name).matches("(4[5-9]|60)s");
    }
  }

  @Test
  void theBalancerKnowsEveryKanalAndAsksAsComposeDoes() {
    var servers = Pattern.compile("(?m)^ +server (\\S+) \\1:8080$").matcher(balancer);
    assertThat(servers.results().map(one -> one.group(1)).toList())
        .containsExactlyElementsOf(KANALS);
    for (var kanal : KANALS) {
      assertThat(service(kanal, "healthcheck", "test").text()).contains("/readyz");
    }
    assertThat(balancer).contains("option httpchk GET /readyz", "default-server check ");
  }

  @Test
  void theBalancerFindsAKanalThatCameBackElsewhere() {
    assertThat(balancer).contains("parse-resolv-conf", "resolvers containers init-addr libc,none");
  }

  @Test
  void haproxyUnderstandsItsFile() throws Exception {
    var haproxy = Path.of("/usr/sbin/haproxy");
    assumeTrue(Files.isExecutable(haproxy), "skipped: no haproxy");
    var file = FOLDER.resolve("haproxy.cfg").toString();
    var check = new ProcessBuilder(haproxy.toString(), "-c", "-q", "-f", file).inheritIO().start();
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void noSecretIsWrittenDown() {
    assertThat(compose.at("secrets").names())
        .allSatisfy(name ->
            assertThat(compose.at("secrets", name, "file").text()).startsWith("./secrets/"));
    assertThat(service("kanal-1", "environment").names())
        .noneMatch(name -> name.matches(".*(PASSWORD|TOKEN|SECRET|KEY|KEY_TEXT)"));
  }

  private Yaml service(String name, String... path) {
    return compose.at("services", name).at(path);
  }

  private void named(Yaml service, String part, String where) {
    if (service.has(part)) {
      assertThat(service.at(part).items())
          .allMatch(one ->
              compose.at(where).has(one.has("source") ? one.at("source").text() : one.text()));
    }
  }
}
