package kanal.channels.testing.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Jazzer in a JVM of its own, which looks for inputs that reach new code of one target. What it
/// learned stays in `target/fuzz` of the module for the next time.
final class Jazzer {
  private static final String TARGET_FOLDER = "target/fuzz";

  /// Of the last line that counts and of what stands at the end of its log.
  private static final Pattern FIGURE =
      Pattern.compile(
          "DONE +(cov: \\d+ ft: \\d+)|stat::(\\w+executed_units|average_\\w+): +(\\d+)");

  private final Class<? extends FuzzContract> target;
  private final int seconds;
  private final Path found;
  private final Path corpus;

  Jazzer(Class<? extends FuzzContract> target, int seconds) throws IOException {
    this.target = target;
    this.seconds = seconds;
    found = Files.createDirectories(Path.of(TARGET_FOLDER, target.getSimpleName()));
    corpus = Files.createDirectories(found.resolve("corpus"));
  }

  /// What it begins with, beside what it learned earlier.
  void learn(List<byte[]> inputs) throws IOException {
    int number = 0;
    for (var input : inputs) {
      Files.write(corpus.resolve("known-" + number++), input);
    }
  }

  /// @return 0 when nothing was found
  int run() throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + JazzerTarget.class.getName(),
            "--target_args=" + target.getName(),
            "--instrumentation_includes=kanal.**",
            "--custom_hook_includes=kanal.**",
            "--reproducer_path=" + found,
            "-artifact_prefix=" + found + "/",
            "-max_total_time=" + seconds,
            "-timeout=40",
            "-rss_limit_mb=3000",
            "-max_len=65536",
            "-print_final_stats=1",
            corpus.toString())
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start()
        .waitFor();
  }

  /// What it said, and the input at its end when something was found.
  Path log() {
    return found.resolve("jazzer.log").toAbsolutePath();
  }

  /// How many inputs were tried, how fast, and how much code they reached.
  String figures() throws IOException {
    // Inputs stand among its words.
    var words = Files.readString(log(), StandardCharsets.ISO_8859_1);
    return FIGURE
        .matcher(words)
        .results()
        .map(figure ->
            figure.group(1) == null ? figure.group(2) + " " + figure.group(3) : figure.group(1))
        .collect(Collectors.joining(", "));
  }
}
