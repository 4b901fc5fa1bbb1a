package kanal.channels.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Something that takes any bytes at all, tried with known ones, with changes of these, and on
/// demand for as long as one likes by Jazzer, which looks for inputs that reach new code.
public abstract class FuzzContract {
  private static final String SECONDS = "kanal.fuzz.seconds";
  private static final long SEED = 20_261_123;
  private static final int CHANGES = 1_500;
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /// Does with the bytes what is done with strangers' input; throws what must never be thrown.
  public abstract void take(byte[] input);

  /// Inputs to begin with, as recipes; those that once failed stay here.
  protected abstract List<String> known();

  private List<byte[]> inputs() {
    var inputs = new ArrayList<byte[]>();
    inputs.add(new byte[0]);
    known().forEach(recipe -> inputs.add(Recipe.bytes(recipe)));
    return inputs;
  }

  @TestFactory
  List<DynamicTest> takesWhatIsKnown() {
    return known().stream()
        .map(recipe ->
            DynamicTest.dynamicTest(
                "> " + recipe.substring(0, Math.min(recipe.length(), 60)),
                () -> take(Recipe.bytes(recipe))))
        .toList();
  }

  @Test
  void takesChangesOfIt() {
    var mutations = new Mutations(inputs(), SEED);
    for (int i = 0; i < CHANGES; i++) {
      var input = mutations.next();
      var begun = System.nanoTime();
      try {
        take(input);
      } catch (RuntimeException | Error failure) {
        fail("change " + i + ": " + HexFormat.of().formatHex(input), failure);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as("change %s of %s bytes", i, input.length)
          .isLessThan(LONGEST);
    }
  }

  /// `mvn -Pfuzz verify -Dkanal.fuzz.seconds=600`
  @Test
  @EnabledIfSystemProperty(named = SECONDS, matches = "[1-9]\\d*")
  void takesWhatJazzerFinds(@TempDir Path corpus) throws IOException, InterruptedException {
    int number = 0;
    for (var input : inputs()) {
      Files.write(corpus.resolve("known-" + number++), input);
    }
    var found = Files.createDirectories(Path.of("target", "fuzz", getClass().getSimpleName()));
    var jazzer =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + JazzerTarget.class.getName(),
            "--target_args=" + getClass().getName(),
            "--instrumentation_includes=kanal.**",
            "--custom_hook_includes=kanal.**",
            "--reproducer_path=" + found,
            "-artifact_prefix=" + found + "/",
            "-max_total_time=" + Integer.getInteger(SECONDS),
            "-timeout=10",
            "-rss_limit_mb=3000",
            "-max_len=65536",
            corpus.toString());
    var log = found.resolve("jazzer.log");
    jazzer.redirectErrorStream(true).redirectOutput(log.toFile());
    assertThat(jazzer.start().waitFor()).as("see %s", log.toAbsolutePath()).isZero();
  }
}
