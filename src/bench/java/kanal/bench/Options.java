package kanal.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What was asked for with `-Dkanal.bench.*`.
///
/// @param only letters of the cases to run; empty for all
/// @param quick some seconds per case instead of minutes
/// @param rounds how often Kanal and the ceiling are measured in turn
/// @param warmUp before the first measurement
/// @param measure length of a measurement
/// @param sustained length of the sustained load
/// @param burst length of the burst
/// @param conversations how many are open
/// @param mails how many are fetched
/// @param starts how often the start is timed
/// @param jvm more options for Kanal's JVM
/// @param settings more settings of Kanal, as `name=value`
/// @param folder where results are written
public record Options(
    Set<String> only,
    boolean quick,
    int rounds,
    Duration warmUp,
    Duration measure,
    Duration sustained,
    Duration burst,
    int conversations,
    int mails,
    int starts,
    List<String> jvm,
    List<String> settings,
    Path folder) {
  private static final String PREFIX = "kanal.bench.";

  public Options {
    only = Set.copyOf(only);
    jvm = List.copyOf(jvm);
    settings = List.copyOf(settings);
  }

  static Options fromSystem() {
    var quick = Boolean.parseBoolean(text("quick", "false"));
    return new Options(
        words(text("only", ""), ",").stream().collect(Collectors.toUnmodifiableSet()),
        quick,
        number("rounds", quick ? 2 : 3),
        seconds("warm-up", quick ? 10 : 30),
        seconds("measure", quick ? 6 : 20),
        seconds("sustained", quick ? 15 : 600),
        seconds("burst", quick ? 5 : 60),
        number("conversations", quick ? 20_000 : 1_000_000),
        number("mails", quick ? 50 : 1_000),
        number("starts", quick ? 3 : 7),
        words(text("jvm", ""), " "),
        words(text("settings", ""), " "),
        Path.of(text("folder", "bench")));
  }

  /// Whether this case is to run.
  public boolean wants(String letter) {
    return only.isEmpty() || only.contains(letter);
  }

  private static String text(String name, String otherwise) {
    return System.getProperty(PREFIX + name, otherwise);
  }

  private static int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  private static Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise));
  }

  private static List<String> words(String text, String between) {
    return Arrays.stream(text.split(between, -1)).filter(word -> !word.isBlank()).toList();
  }
}
