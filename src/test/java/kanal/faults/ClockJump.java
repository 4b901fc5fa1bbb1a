package kanal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;

/// The replicas' clock jumps three days ahead or back in the middle of conversations, and back
/// again.
record ClockJump() implements Fault {
  private static final Duration TALK = Duration.ofSeconds(8);
  private static final Duration WRONG = Duration.ofSeconds(12);
  private static final Duration FAR = Duration.ofDays(3);

  @Override
  public String id() {
    return "F31";
  }

  @Override
  public String what() {
    return "the clock jumps 3 days and back";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    var random = new Random(seed);
    var clock = Trial.made(folder).resolve("clock");
    set(clock, Duration.ZERO);
    try (var trial =
        new Trial(folder, seed, Setup.of(1 + random.nextInt(2)).over(Duration.ofSeconds(20)))) {
      trial.replicas().forEach(replica -> replica.withClock(clock));
      trial.begin();
      trial.somewhere(TALK);
      set(clock, random.nextBoolean() ? FAR : FAR.negated());
      Patience.pause(WRONG);
      set(clock, Duration.ZERO);
      return trial.settle(true);
    }
  }

  private static void set(Path clock, Duration off) {
    try {
      // Moved into place, so that nobody reads half a number.
      var whole = clock.resolveSibling("clock.new");
      Files.writeString(whole, Long.toString(off.toSeconds()));
      Files.move(whole, clock, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
