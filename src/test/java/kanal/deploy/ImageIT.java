package kanal.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The image that `mvn -Pimage package` leaves, as a container runtime would read it.
class ImageIT {
  private static final Path IMAGE = Path.of("target/kanal-image.tar").toAbsolutePath();

  /// What each of our layers holds, folders aside; what changes seldom comes first.
  private static final List<Pattern> LAYERS =
      List.of(
          Pattern.compile("opt/java/.+"),
          Pattern.compile("opt/kanal/lib/[^/]+\\.jar"),
          Pattern.compile(
              "opt/kanal/(kanal\\.jar|java\\.options|kanal\\.cdx\\.json|Alive\\.class)"),
          Pattern.compile("opt/kanal/kanal\\.aot"),
          Pattern.compile("-"));

  private static final Pattern LISTED =
      Pattern.compile("(\\S+) (\\d+/\\d+) +\\d+ (\\S+ \\S+) (\\S+?)/?");

  @TempDir private Path folder;
  private JsonNode manifest = JsonMapper.shared().nullNode();
  private JsonNode settings = JsonMapper.shared().nullNode();

  /// One line of a layer's list.
  private record Entry(String rights, String owner, String time, String name) {
    boolean isFolder() {
      return rights.startsWith("d");
    }
  }

  @BeforeEach
  void read() throws Exception {
    assumeTrue(Files.exists(IMAGE), "skipped: no image; mvn -Pimage package makes it");
    run("tar", "-xf", IMAGE.toString(), "-C", folder.toString());
    var index = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("index.json")));
    manifest = json(index.path("manifests").path(0));
    settings = json(manifest.path("config"));
  }

  @Test
  void runsAsNobodySpecialOnOnePort() {
    var config = settings.path("config");
    assertThat(config.path("User").stringValue("")).isEqualTo("10001:10001");
    assertThat(config.path("ExposedPorts").propertyNames()).containsExactly("8080/tcp");
    assertThat(config.path("Volumes").propertyNames()).containsExactly("/data");
    assertThat(texts(config.path("Entrypoint")))
        .containsExactly(
            "/opt/java/bin/java",
            "@/opt/kanal/java.options",
            "-XX:AOTCache=/opt/kanal/kanal.aot",
            "-jar",
            "/opt/kanal/kanal.jar");
  }

  @Test
  void saysWhatItIsAndHoldsNoSecret() throws Exception {
    var config = settings.path("config");
    var labels = config.path("Labels");
    assertThat(labels.path("org.opencontainers.image.title").stringValue("")).isEqualTo("Kanal");
    assertThat(labels.path("org.opencontainers.image.licenses").stringValue(""))
        .isEqualTo("EUPL-1.2");
    var known = Settings.read();
    assertThat(texts(config.path("Env")))
        .contains("KANAL_SIMULATOR_ENABLED=false", "SERVER_ADDRESS=0.0.0.0")
        .noneMatch(one -> one.matches("(?i).*(password|token|secret|_key).*"))
        .filteredOn(one -> !one.startsWith("PATH=") && !one.startsWith("SSL_"))
        .allMatch(one -> known.know(one.substring(0, one.indexOf('='))));
  }

  @Test
  void hasItsLayersInOrderAndNothingElse() throws Exception {
    var layers = ours();
    for (int i = 0; i < LAYERS.size(); i++) {
      var what = LAYERS.get(i);
      assertThat(entries(layers.get(i)))
          .as("layer of " + what)
          .isNotEmpty()
          .filteredOn(entry -> !entry.isFolder())
          .allMatch(entry -> what.matcher(entry.name()).matches());
    }
    assertThat(entries(layers.getLast())).extracting(Entry::name).containsExactly("data");
  }

  @Test
  void nobodyMayChangeItAndItIsTheSameTomorrow() throws Exception {
    for (var layer : ours()) {
      assertThat(entries(layer))
          .filteredOn(entry -> !entry.name().equals("data"))
          .allSatisfy(entry -> {
            assertThat(entry.owner()).isEqualTo("0/0");
            assertThat(entry.rights()).as(entry.name()).doesNotContainPattern(".{5}w|.{8}w");
          });
      assertThat(entries(layer).stream().filter(entry -> !entry.isFolder()).map(Entry::time))
          .allMatch(time -> time.startsWith("2026-11-22 "));
    }
  }

  @Test
  void startsWithItsOwnJavaAndItsOwnCache() throws Exception {
    var root = Files.createDirectory(folder.resolve("root"));
    for (var layer : ours()) {
      run("tar", "-xzf", layer.toString(), "-C", root.toString());
    }
    var kanal = root.resolve("opt/kanal");
    var start =
        new ProcessBuilder(
            root.resolve("opt/java/bin/java").toString(),
            "@" + kanal.resolve("java.options"),
            "-XX:AOTCache=" + kanal.resolve("kanal.aot"),
            // A cache that does not fit ends the start instead of being passed over.
            "-XX:AOTMode=on",
            "-jar",
            kanal.resolve("kanal.jar").toString(),
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--kanal.stop-when-ready=true",
            "--kanal.data-dir=" + folder.resolve("kanal-data"));
    // The image has no other programs.
    start.environment().put("PATH", "/nowhere");
    var printed = printed(start);
    assertThat(printed).contains("Kanal is ready");
  }

  /// The last ones; before them come the base's.
  private List<Path> ours() {
    var all = manifest.path("layers").valueStream().map(this::blob).toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(LAYERS.size());
    return all.subList(all.size() - LAYERS.size(), all.size());
  }

  private static List<Entry> entries(Path layer) throws IOException, InterruptedException {
    var entries = new ArrayList<Entry>();
    var list =
        run(
            "tar",
            "--utc",
            "--numeric-owner",
            // Jib writes down more about a file than tar knows of.
            "--warning=no-unknown-keyword",
            "-tvzf",
            layer.toString());
    for (var line : list.lines().toList()) {
      var found = LISTED.matcher(line.replaceAll(" -> .*", ""));
      assertThat(found.matches()).as(line).isTrue();
      entries.add(new Entry(found.group(1), found.group(2), found.group(3), found.group(4)));
    }
    return entries;
  }

  private JsonNode json(JsonNode descriptor) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(blob(descriptor)));
  }

  private Path blob(JsonNode descriptor) {
    var digest = descriptor.path("digest").stringValue("").replace("sha256:", "");
    return folder.resolve("blobs/sha256").resolve(digest);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(one -> one.stringValue("")).toList();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    return printed(new ProcessBuilder(command));
  }

  private static String printed(ProcessBuilder command) throws IOException, InterruptedException {
    var process = command.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
