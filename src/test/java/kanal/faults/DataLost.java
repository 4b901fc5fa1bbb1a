package kanal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import kanal.lab.Patience;
import kanal.lab.Platforms;

/// Redis comes back empty: whatever citizens say then must stay with the platforms until the data
/// is back, and an operator must be told.
record DataLost() implements Fault {
  private static final Duration TALK = Duration.ofSeconds(9);
  private static final Duration NOTICED = Duration.ofSeconds(30);
  private static final String LOST = "ALARM: Redis";
  private static final String FILE = "appendonly.aof";
  private static final long STRANGER = 5_599_900_000L;
  private static final String STRANGERS_NUMBER = "+6281239900000";

  @Override
  public String id() {
    return "F17";
  }

  @Override
  public String what() {
    return "an empty Redis after a restart, the data restored later";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    try (var trial = new Trial(folder, seed, Setup.of(1 + new Random(seed).nextInt(2)))) {
      trial.begin();
      trial.somewhere(TALK);
      var data = trial.redis().folder().resolve(FILE);
      var aside = trial.redis().folder().resolve("aside.aof");
      trial.redis().kill();
      move(data, aside);
      trial.redis().start();
      var loggedBefore = trial.log().length();
      var violations = new ArrayList<String>();
      trial.platforms().telegram().citizen(STRANGER).writes("selamat siang");
      int answer =
          trial
              .door()
              .bring(
                  trial
                      .platforms()
                      .twilio()
                      .incoming(
                          STRANGERS_NUMBER, Platforms.OUR_NUMBER, "selamat siang", Instant.now()));
      if (answer / 100 != 5) {
        violations.add("I1 a webhook was answered " + answer + " by a service that lost its data");
      }
      if (!Patience.until(NOTICED, () -> trial.log().substring(loggedBefore).contains(LOST))) {
        violations.add("F17 no alarm in the log");
      }
      // Everything acknowledged by the empty one would now be lost, which the checker sees.
      trial.redis().kill();
      move(aside, data);
      trial.redis().start();
      var verdict = trial.settle(true);
      violations.addAll(verdict.violations());
      return new Verdict(violations, verdict.settled());
    }
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
