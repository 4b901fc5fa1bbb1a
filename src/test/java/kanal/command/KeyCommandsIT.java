package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kanal.bot.engine.RawInput;
import kanal.bot.message.ChannelId;
import kanal.intake.FileMediaStore;
import kanal.lab.RedisServer;
import kanal.redis.InstalledRedis;
import kanal.redis.RedisProperties;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.seal.SealProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way of a new key: in front of the old one, through all that is kept, until the old one can
/// go.
class KeyCommandsIT {
  private static final String FILE = "foto-1";

  @TempDir private Path folder;
  private RedisServer redis;

  @BeforeEach
  void start() {
    redis = new RedisServer(folder.resolve("redis")).start();
    keys().createIfMissing();
    media().keep(FILE, "a photo".getBytes(StandardCharsets.UTF_8));
    keptAside("before");
  }

  @AfterEach
  void end() {
    redis.close();
  }

  @Test
  void anOldKeyIsNeededUntilAllIsSealedAnewAndThenNoMore() throws Exception {
    var old = firstId();
    assertThat(keys()).extracting(KeyFile::ids).isEqualTo(List.of(old));
    assertThat(run("keys"))
        .contains(old + " seals and opens", "0 values in Redis and 0 files need an older one")
        .doesNotContain("taken out");

    assertThat(run("keys", "rotate")).containsPattern("[0-9a-f]{8} seals from now on");
    keptAside("between");
    assertThat(run("keys", "status"))
        .contains(old + " only opens", "2 values in Redis need the first key only")
        .contains("2 values in Redis and 1 files need an older one", "Run `keys reseal`");

    assertThat(run("keys", "reseal")).contains("2 values in Redis and 1 files are sealed anew");
    assertThat(run("keys")).contains("The older keys can be taken out of the file");

    Files.write(keyFile(), lines().stream().filter(line -> !line.startsWith(old)).toList());
    assertThat(run("keys"))
        .doesNotContain(old)
        .contains("4 values in Redis need the first key only");
    assertThat(quarantined()).containsExactlyInAnyOrder("before", "between");
    assertThat(media().find(FILE).orElseThrow()).asString().isEqualTo("a photo");
  }

  @Test
  void neverShowAKey() throws Exception {
    var shown = run("keys") + run("keys", "rotate") + run("keys", "reseal");

    assertThat(lines())
        .hasSize(3)
        .allMatch(line -> !shown.contains(line.substring(line.indexOf(' ') + 1)));
  }

  @Test
  void aKeyThatIsMissingIsNamed() throws Exception {
    var old = firstId();
    run("keys", "rotate");
    Files.write(keyFile(), lines().stream().filter(line -> !line.startsWith(old)).toList());

    assertThat(run(1, "keys", "reseal"))
        .isEqualToIgnoringNewLines("a value is sealed with the key " + old + ", which is missing");
  }

  private void keptAside(String words) {
    try (var installed = open()) {
      var raw =
          new RawInput(
              new ChannelId("telegram", "bot"),
              "update",
              Instant.EPOCH,
              words.getBytes(StandardCharsets.UTF_8));
      installed.quarantine(media()).keep(raw, "Exception", Instant.EPOCH);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> quarantined() throws IOException {
    try (var installed = open()) {
      var quarantine = installed.quarantine(media());
      return quarantine.quarantined().stream()
          .map(item -> quarantine.bytes(item.id()).orElseThrow())
          .map(raw -> new String(raw, StandardCharsets.UTF_8))
          .toList();
    }
  }

  private InstalledRedis open() {
    return InstalledRedis.open(RedisProperties.at(redis.url()), folder, keys());
  }

  private FileMediaStore media() {
    return new FileMediaStore(folder.resolve("media"), KeyedSeal.of(keys()));
  }

  private KeyFile keys() {
    return SealProperties.usual().in(folder);
  }

  private Path keyFile() {
    return folder.resolve("keys");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(keyFile()).stream().filter(line -> !line.startsWith("#")).toList();
  }

  private String firstId() throws IOException {
    var line = lines().getFirst();
    return line.substring(0, line.indexOf(' '));
  }

  private String run(String... arguments) {
    return run(0, arguments);
  }

  private String run(int exitCode, String... arguments) {
    var words = new StringWriter();
    var out = new PrintWriter(words, true);
    var line = Commands.line(out, out);
    var all = new ArrayList<>(List.of(arguments));
    all.add("--kanal.data-dir=" + folder);
    all.add("--kanal.redis.url=" + redis.url());
    assertThat(line.execute(all.toArray(String[]::new))).as(words.toString()).isEqualTo(exitCode);
    return words.toString();
  }
}
