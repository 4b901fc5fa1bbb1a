package kanal.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import kanal.lab.LoopImage;

/// The machine under Redis loses its power: only what was forced out to the disk is there
/// afterwards.
record PowerCut() implements Fault {
  private static final Duration TALK = Duration.ofSeconds(9);
  private static final int MEGABYTES = 64;

  @Override
  public String id() {
    return "F11";
  }

  @Override
  public String what() {
    return "power cut: unsynced pages are lost";
  }

  @Override
  public Optional<String> obstacle() {
    return LoopImage.obstacle();
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    var place = folder.resolve("redis");
    var copy = folder.resolve("after.image");
    var disk = LoopImage.make(Trial.made(folder).resolve("disk.image"), place, MEGABYTES);
    try (var trial = new Trial(folder, seed, Setup.of(1 + new Random(seed).nextInt(2)))) {
      trial.begin();
      trial.somewhere(TALK);
      // Standing still, it acknowledges nothing that the copy could miss.
      trial.redis().pause();
      disk.copyTo(copy);
      trial.redis().kill();
      disk.close();
      disk = LoopImage.mount(copy, place);
      trial.redis().start();
      return trial.settle(true);
    } finally {
      disk.close();
    }
  }
}
