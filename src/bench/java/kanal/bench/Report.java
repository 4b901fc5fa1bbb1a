package kanal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kanal.bench.process.MeasuredKanal;
import kanal.lab.RedisServer;

/// The figures as a file for people: a table, and what they were measured on.
final class Report {
  private static final String NAME = "RESULTS.md";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");
  private static final long GIT_SECONDS = 20;

  private Report() {}

  static void write(Options options, Results results) throws IOException {
    var rows =
        results.rows().stream()
            .map(row ->
                "| %s | %s | %s | %s |"
                    .formatted(row.letter(), row.what(), row.figure(), row.goal()))
            .collect(Collectors.joining("\n"));
    var text =
        """
        # What Kanal was measured to do

        Written by `mvn -Pbench verify -pl src -am -DskipTests`; what each case does is said in `Bench` and its neighbours.
        Everything runs on the machine at once: Redis with `appendonly yes` and `appendfsync always`, Kanal, the sender and the
        played platform. Compare figures of one run only.

        | | |
        |---|---|
        | when | %s%s |
        | machine | %s, %d cores, %s, load %s at the end |
        | Java | %s, Kanal with `%s` |
        | Redis | %s |
        | commit | %s |

        | case | what | figure | goal |
        |---|---|---|---|
        %s
        """
            .formatted(
                DATE.format(ZonedDateTime.now(ZoneOffset.UTC)),
                options.quick() ? ", the quick mode: some seconds per case" : "",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                load(),
                System.getProperty("java.vm.version"),
                String.join(" ", MeasuredKanal.JVM),
                redis(),
                commit(),
                rows);
    Files.createDirectories(options.folder());
    Files.writeString(options.folder().resolve(NAME), text);
    System.out.println("Written to " + options.folder().resolve(NAME).toAbsolutePath());
  }

  private static String processor() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processor unknown");
    }
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  private static String redis() throws IOException {
    var folder = Files.createTempDirectory("kanal-bench-redis");
    try (var server = new RedisServer(folder).start()) {
      return server
          .ask(commands -> commands.info("server"))
          .lines()
          .filter(line -> line.startsWith("redis_version:"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } finally {
      Lab.delete(folder);
    }
  }

  private static String commit() throws IOException {
    try {
      var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
      var name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor(GIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0
          ? name.strip()
          : "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
