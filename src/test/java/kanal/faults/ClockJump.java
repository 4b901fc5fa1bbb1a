package kanal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kanal.lab.Patience;

/// The replicas' clock jumps three days ahead or back in the middle of conversations, and back
/// again.
record ClockJump() implements Fault {
  private static final Duration TALK = Duration.ofSeconds(8);
  private static final Duration WRONG = Duration.ofSeconds(12);
  private static final List<Path> LIBRARIES =
      Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
          .map(machine -> Path.of("/usr/lib", machine, "faketime", "libfaketimeMT.so.1"))
          .toList();

  @Override
  public String id() {
    return "F31";
  }

  @Override
  public String what() {
    return "the clock jumps 3 days and back";
  }

  @Override
  public Optional<String> obstacle() {
    return library().isEmpty() ? Optional.of("libfaketime is not installed") : Optional.empty();
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    var random = new Random(seed);
    var clock = Trial.made(folder).resolve("clock");
    set(clock, "+0");
    try (var trial =
        new Trial(folder, seed, Setup.of(1 + random.nextInt(2)).over(Duration.ofSeconds(20)))) {
      trial
          .replicas()
          .forEach(replica ->
              replica.through(
                  List.of(
                      "env",
                      "LD_PRELOAD=" + library().orElseThrow(),
                      "FAKETIME_TIMESTAMP_FILE=" + clock,
                      "FAKETIME_NO_CACHE=1",
                      // What Java measures pauses with never jumps on a real machine either.
                      "FAKETIME_DONT_FAKE_MONOTONIC=1",
                      "DONT_FAKE_MONOTONIC=1")));
      trial.begin();
      trial.somewhere(TALK);
      set(clock, random.nextBoolean() ? "+3d" : "-3d");
      Patience.pause(WRONG);
      set(clock, "+0");
      return trial.settle(true);
    }
  }

  private static Optional<Path> library() {
    return LIBRARIES.stream().filter(Files::exists).findFirst();
  }

  private static void set(Path clock, String difference) {
    try {
      Files.writeString(clock, difference + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
