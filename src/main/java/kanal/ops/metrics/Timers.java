package kanal.ops.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Timers of one name by two labels; each is looked up once, so that counting costs a turn nothing.
final class Timers {
  private static final Duration[] STEPS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15)
  };

  private final MeterRegistry registry;
  private final String name;
  private final String meaning;
  private final String label;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  private record Key(String value, String outcome) {}

  /// @param label what the timers are told apart by, besides `outcome`
  Timers(MeterRegistry registry, String name, String meaning, String label) {
    this.registry = registry;
    this.name = name;
    this.meaning = meaning;
    this.label = label;
  }

  /// Makes these timers exist before the first thing happens, so that the first counts as an
  /// increase.
  void expect(String value, List<String> outcomes) {
    outcomes.forEach(outcome -> timer(value, outcome));
  }

  void record(String value, String outcome, Duration took) {
    timer(value, outcome).record(took);
  }

  private Timer timer(String value, String outcome) {
    return timers.computeIfAbsent(new Key(value, outcome), this::made);
  }

  private Timer made(Key key) {
    return Timer.builder(name)
        .description(meaning)
        .tag(label, key.value())
        .tag("outcome", key.outcome())
        .serviceLevelObjectives(STEPS)
        .register(registry);
  }

  /// `TryAgain` as a label: `try_again`.
  static String outcome(Object value) {
    return value
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  static List<String> outcomes(Class<?> sealed) {
    return List.of(sealed.getPermittedSubclasses()).stream()
        .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }
}
