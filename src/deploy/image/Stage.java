import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lays out what goes into the image, each part in a folder of its own: a small Java, the
/// libraries, Kanal and what asks whether it lives, the AOT cache which that Java makes of them,
/// and an empty folder for data.
///
/// Usage: `Stage ALIVE UNPACKED TARGET TIME`, with the very Java the image shall have.
final class Stage {
  /// What Kanal and its libraries use; a test starts the service with it.
  private static final String MODULES =
      "java.se,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net"
          + ",jdk.unsupported,jdk.zipfs";

  private final Path unpacked;
  private final Path target;
  private final FileTime time;
  private final Path alive;

  private Stage(Path alive, Path unpacked, Path target, FileTime time) {
    this.alive = alive;
    this.unpacked = unpacked;
    this.target = target;
    this.time = time;
  }

  static void main(String... arguments) throws IOException, InterruptedException {
    var alive = Path.of(arguments[0]);
    var time = FileTime.from(Instant.parse(arguments[3]));
    new Stage(alive, Path.of(arguments[1]), Path.of(arguments[2]), time).lay();
  }

  private void lay() throws IOException, InterruptedException {
    delete(target);
    // Jib takes a layer for the one it made before when places and times are the same, and ours
    // always are.
    delete(target.resolveSibling("jib-cache"));
    Files.createDirectories(target);
    run(
        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
        "--add-modules=" + MODULES,
        "--include-locales=en,id",
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--generate-cds-archive",
        "--output=" + target.resolve("java"));
    copy(unpacked.resolve("lib"), target.resolve("lib"));
    Files.createDirectories(target.resolve("kanal"));
    for (var name : List.of("kanal.jar", "java.options", "kanal.cdx.json")) {
      // The bill of materials is not made by a build without network.
      if (Files.exists(unpacked.resolve(name))) {
        Files.copy(unpacked.resolve(name), target.resolve("kanal").resolve(name));
      }
    }
    run(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
        "-d",
        target.resolve("kanal").toString(),
        alive.toString());
    setTimes(target);
    makeCache();
    Files.createDirectories(target.resolve("folders/data"));
  }

  /// As it will lie in the image: Java compares places, sizes and times.
  private void makeCache() throws IOException, InterruptedException {
    var together = target.resolve("together");
    copy(target.resolve("kanal"), together);
    copy(target.resolve("lib"), together.resolve("lib"));
    setTimes(together);
    Files.createDirectories(target.resolve("aot"));
    run(
        target.resolve("java/bin/java").toString(),
        "@" + together.resolve("java.options"),
        "-XX:AOTCacheOutput=" + target.resolve("aot/kanal.aot"),
        "-jar",
        together.resolve("kanal.jar").toString(),
        "--server.port=0",
        "--kanal.stop-when-ready=true",
        "--kanal.data-dir=" + target.resolve("aot-data"));
    delete(together);
    delete(target.resolve("aot-data"));
  }

  private void setTimes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(new ArrayList<>(List.of(command))).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command[0] + " failed");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
