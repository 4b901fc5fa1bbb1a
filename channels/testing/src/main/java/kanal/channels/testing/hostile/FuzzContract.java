package kanal.channels.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Something that takes any bytes at all, tried with known ones, with changes of these, and on
/// demand for as long as one likes by Jazzer, which looks for inputs that reach new code.
public abstract class FuzzContract {
  private static final String SECONDS = "kanal.fuzz.seconds";
  private static final long SEED = 20_261_123;
  private static final int CHANGES = 1_500;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
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
      // Of this thread's own work: the machine may be busy with other tests.
      var begun = THREADS.getCurrentThreadCpuTime();
      try {
        take(input);
      } catch (RuntimeException | Error failure) {
        fail("change " + i + ": " + HexFormat.of().formatHex(input), failure);
      }
      assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun))
          .as("change %s of %s bytes", i, input.length)
          .isLessThan(LONGEST);
    }
  }

  /// `mvn -Pfuzz verify -Dkanal.fuzz.seconds=600`
  @Test
  @EnabledIfSystemProperty(named = SECONDS, matches = "[1-9]\\d*")
  void takesWhatJazzerFinds() throws IOException, InterruptedException {
    var jazzer = new Jazzer(getClass(), Integer.getInteger(SECONDS));
    jazzer.learn(inputs());

    assertThat(jazzer.run()).as("see %s", jazzer.log()).isZero();
    System.out.println(getClass().getSimpleName() + ": " + jazzer.figures());
  }
}
