package kanal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import kanal.lab.LoopImage;
import kanal.lab.Patience;

/// The disk under Redis is full for a while.
record DiskFull() implements Fault {
  private static final Duration TALK = Duration.ofSeconds(6);
  private static final Duration FULL = Duration.ofSeconds(15);
  private static final int MEGABYTES = 24;
  private static final int PIECE = 4096;

  @Override
  public String id() {
    return "F13";
  }

  @Override
  public String what() {
    return "disk full";
  }

  @Override
  public Optional<String> obstacle() {
    return LoopImage.obstacle();
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    var disk =
        LoopImage.make(
            Trial.made(folder).resolve("disk.image"), folder.resolve("redis"), MEGABYTES);
    try (disk;
        var trial = new Trial(folder, seed, Setup.of(1 + new Random(seed).nextInt(2)))) {
      trial.begin();
      trial.somewhere(TALK);
      var filler = disk.folder().resolve("filler");
      fill(filler);
      Patience.until(FULL, () -> !trial.redis().isAlive());
      delete(filler);
      if (!trial.redis().isAlive()) {
        // As Redis does under `appendfsync always` when it cannot write.
        trial.redis().start();
      }
      return trial.settle(true);
    }
  }

  private static void fill(Path filler) {
    try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE_NEW)) {
      while (true) {
        out.write(new byte[PIECE]);
      }
    } catch (IOException full) {
      if (!Files.exists(filler)) {
        throw new UncheckedIOException("the disk cannot even be filled", full);
      }
    }
  }

  private static void delete(Path filler) {
    try {
      Files.delete(filler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
