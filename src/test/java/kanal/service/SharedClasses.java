package kanal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What Java learns of the service's classes at a first start, kept for all the others: each needs
/// a third less of the processor.
final class SharedClasses {
  private static final class Made {
    static final Path ARCHIVE = make();
  }

  private SharedClasses() {}

  /// The option that lends a process the archive; a Java that cannot use it goes on without.
  static String option() {
    return "-XX:SharedArchiveFile=" + Made.ARCHIVE;
  }

  private static Path make() {
    try {
      var folder = Files.createTempDirectory(Path.of("target"), "shared-classes").toAbsolutePath();
      var archive = folder.resolve("kanal.jsa");
      var process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-XX:ArchiveClassesAtExit=" + archive,
                      "-jar",
                      Service.UNPACKED.toString(),
                      "--server.port=0",
                      "--kanal.stop-when-ready=true",
                      "--kanal.data-dir=" + folder.resolve("data")))
              .redirectErrorStream(true)
              .start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the service did not start and stop:\n" + output);
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
