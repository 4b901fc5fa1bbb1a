package kanal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bench.process.MeasuredKanal;
import kanal.lab.RedisServer;

/// The figures as a file for people: a table, and what they were measured on. A run of some cases
/// replaces their rows and leaves the others.
final class Report {
  private static final String NAME = "RESULTS.md";
  private static final Pattern ROW = Pattern.compile("\\| [a-z] \\| ");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final long GIT_SECONDS = 20;

  private Report() {}

  static void write(Options options, Results results) throws IOException {
    var file = options.folder().resolve(NAME);
    var when = DATE.format(ZonedDateTime.now(ZoneOffset.UTC));
    var measured = "%s, %s".formatted(when, commit());
    var rows =
        Stream.concat(
                kept(file, results),
                results.rows().stream()
                    .map(row ->
                        "| %s | %s | %s | %s | %s |"
                            .formatted(
                                row.letter(), row.what(), row.figure(), row.goal(), measured)))
            // Stable: rows of one case stay in their order.
            .sorted(Comparator.comparing(Report::letter))
            .collect(Collectors.joining("\n"));
    var text =
        """
        # What Kanal was measured to do

        Written by `mvn -Pbench verify -pl src -am -DskipTests`; what each case does is said in `Bench` and its neighbours.
        Everything runs on the machine at once: Redis with `appendonly yes` and `appendfsync always`, Kanal, the sender and the
        played platform. `-Dkanal.bench.only=i` measures case `i` anew and keeps the other rows: compare figures of one time only.

        | | |
        |---|---|
        | last measured | %s UTC%s |
        | machine | %s, %d cores, %s, load %s at the end |
        | Java | %s, Kanal with `%s` |
        | Redis | %s |

        | case | what | figure | goal | measured, in UTC, and on which commit |
        |---|---|---|---|---|
        %s
        """
            .formatted(
                when,
                options.quick() ? ", the quick mode: some seconds per case" : "",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                load(),
                System.getProperty("java.vm.version"),
                String.join(" ", MeasuredKanal.JVM),
                redis(),
                rows);
    Files.createDirectories(options.folder());
    Files.writeString(file, text);
    System.out.println("Written to " + file.toAbsolutePath());
  }

  /// What was measured before of cases that this run leaves out.
  private static Stream<String> kept(Path file, Results results) throws IOException {
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    var anew = results.rows().stream().map(Results.Row::letter).collect(Collectors.toSet());
    return Files.readAllLines(file).stream()
        .filter(line -> ROW.matcher(line).lookingAt())
        .filter(line -> !anew.contains(letter(line)));
  }

  private static String letter(String row) {
    return row.substring(2, 3);
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
