package kanal.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;
import org.junit.jupiter.api.Test;

/// Every kind of key in Redis is handed out and erased with its person, or holds nothing of
/// anybody. Whoever adds one says here which.
class KeyKindsTest {
  private static final String SAMPLE = "0123456789abcdef0123";
  private static final Pattern OUTSIDE = Pattern.compile("(?:report:|[a-z]{3,}:\\{)");

  private enum Kind {
    /// `CitizenRecords` shows it and forgets it.
    OF_A_PERSON,
    /// Ids and times of what is shown; goes with it.
    BESIDE_IT,
    /// Keyed hashes that end by themselves.
    FADES,
    /// Ours.
    OF_NOBODY
  }

  private static final Map<String, Kind> IN_PARTITIONS =
      Map.ofEntries(
          Map.entry("c:*", Kind.OF_A_PERSON),
          Map.entry("tasks", Kind.OF_A_PERSON),
          Map.entry("buried", Kind.OF_A_PERSON),
          Map.entry("quarantine", Kind.OF_A_PERSON),
          Map.entry("quarantine:raw", Kind.OF_A_PERSON),
          Map.entry("number:*", Kind.OF_A_PERSON),
          Map.entry("due", Kind.BESIDE_IT),
          Map.entry("begun", Kind.BESIDE_IT),
          Map.entry("attempts", Kind.BESIDE_IT),
          Map.entry("timers", Kind.BESIDE_IT),
          Map.entry("quarantine:replay", Kind.BESIDE_IT),
          Map.entry("seen:*", Kind.FADES),
          Map.entry("quarantine:discarded", Kind.OF_NOBODY),
          Map.entry("buried:discarded", Kind.OF_NOBODY),
          Map.entry("numbers:*", Kind.OF_NOBODY),
          Map.entry("secret:*", Kind.OF_NOBODY),
          Map.entry("generation", Kind.OF_NOBODY),
          Map.entry("founded", Kind.OF_NOBODY),
          Map.entry("channels", Kind.OF_NOBODY),
          Map.entry("erased", Kind.OF_NOBODY),
          Map.entry("keys", Kind.OF_NOBODY),
          Map.entry("sealed", Kind.OF_NOBODY));

  private static final Map<String, Kind> ELSEWHERE =
      Map.of(
          "spent:{", Kind.FADES,
          "report:", Kind.FADES,
          "window:{", Kind.FADES,
          "pace:{", Kind.OF_NOBODY,
          "tally:{", Kind.OF_NOBODY,
          "position:{", Kind.OF_NOBODY,
          "lease:{", Kind.OF_NOBODY,
          "fence:{", Kind.OF_NOBODY);

  @Test
  void everyKeyOfAPartitionIsDeclared() throws ReflectiveOperationException {
    var kinds = new TreeSet<String>();
    for (var method : Partition.class.getDeclaredMethods()) {
      if (isKey(method)) {
        kinds.add(kind((String) method.invoke(new Partition(3), samples(method))));
      }
    }
    for (var field : Partition.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && !Modifier.isPrivate(field.getModifiers())
          && field.get(null) instanceof String text
          && text.startsWith("{p0}")) {
        kinds.add(kind(text));
      }
    }

    assertThat(kinds).containsExactlyInAnyOrderElementsOf(IN_PARTITIONS.keySet());
  }

  @Test
  void everyOtherKeyIsDeclared() throws IOException {
    var found = new TreeSet<String>();
    for (var one : classes()) {
      var made = OUTSIDE.matcher(Files.readString(one, ISO_8859_1));
      while (made.find()) {
        found.add(made.group());
      }
    }

    assertThat(found).isSubsetOf(ELSEWHERE.keySet()).hasSizeGreaterThan(ELSEWHERE.size() - 2);
  }

  private static boolean isKey(Method method) {
    return method.getReturnType() == String.class
        && !method.isSynthetic()
        && !Modifier.isPrivate(method.getModifiers())
        && !List.of("tag", "toString").contains(method.getName());
  }

  private static Object[] samples(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type == String.class ? SAMPLE : TicketNumber.of(YearMonth.of(2026, 11), 1))
        .toArray();
  }

  private static String kind(String key) {
    return key.substring(key.indexOf('}') + 2)
        .replace(SAMPLE, "*")
        .replaceFirst("^number:.*", "number:*");
  }

  private static List<Path> classes() throws IOException {
    var place = Partition.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    try (var files = Files.walk(Path.of(place, "kanal", "redis"))) {
      return new ArrayList<>(files.filter(it -> it.toString().endsWith(".class")).toList());
    }
  }
}
