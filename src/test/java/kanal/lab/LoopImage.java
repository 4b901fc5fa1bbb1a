package kanal.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A small file system in a file, mounted on a folder: a disk that can be full, or lose its power.
///
/// It needs root, loop devices and `mkfs.ext4`.
public final class LoopImage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path image;
  private final Path folder;

  private LoopImage(Path image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  /// Makes and mounts one.
  public static LoopImage make(Path image, Path folder, int megabytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(List.of("truncate", "-s", megabytes + "M", image.toString()));
    run(List.of("mkfs.ext4", "-q", "-F", image.toString()));
    return mount(image, folder);
  }

  /// Mounts one that was made or copied before; what its journal holds is put in order first.
  public static LoopImage mount(Path image, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(List.of("mount", "-o", "loop", image.toString(), folder.toString()));
    return new LoopImage(image, folder);
  }

  /// Why this machine cannot; empty when it can.
  public static Optional<String> obstacle() {
    try {
      var place = Files.createTempDirectory("kanal-loop");
      try (var tried = make(place.resolve("image"), place.resolve("folder"), 8)) {
        Files.writeString(tried.folder().resolve("file"), "x");
      } finally {
        Files.deleteIfExists(place.resolve("image"));
        Files.deleteIfExists(place.resolve("folder"));
        Files.deleteIfExists(place);
      }
      return Optional.empty();
    } catch (IOException | IllegalStateException e) {
      return Optional.of("no loop mount here (" + e.getMessage() + ")");
    }
  }

  public Path folder() {
    return folder;
  }

  /// What would be on the disk if the power failed now: what was written but never forced out is
  /// not in the file.
  public Path copyTo(Path copy) {
    try {
      return Files.copy(image, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run(List.of("umount", folder.toString()));
  }

  private static void run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(command.getFirst() + ": " + said);
      }
    } catch (IOException e) {
      throw new IllegalStateException(command.getFirst() + " is missing", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the laboratory is being closed", e);
    }
  }
}
