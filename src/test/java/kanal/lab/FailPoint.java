package kanal.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A place in the service where something goes wrong: `before ConversationStore.commit 2 HALT`.
///
/// @param moment whether the call is made first
/// @param call the port and its method, such as `RoutingCore.file`; a commit of an alarm's turn is
///   called `ConversationStore.ring`
/// @param nth which call goes wrong, from 1
/// @param again whether every further n-th call does, too
public record FailPoint(Moment moment, String call, int nth, boolean again, Deed deed) {
  /// The system property that carries them to the process.
  static final String PROPERTY = "kanal.lab.fail";

  /// What is printed when one is reached.
  public static final String REACHED = "fail point reached: ";

  private static final String BETWEEN = ";";

  /// Which side of the call.
  public enum Moment {
    BEFORE,
    AFTER
  }

  /// What goes wrong.
  public enum Deed {
    /// The JVM ends at once, without any goodbye.
    HALT,
    /// The JVM goes on for half a second, so that others are told, while this call never returns.
    HALT_SOON,
    THROW,
    OVERFLOW,
    OUT_OF_MEMORY
  }

  /// Once, at the n-th call.
  public static FailPoint once(Moment moment, String call, int nth, Deed deed) {
    return new FailPoint(moment, call, nth, false, deed);
  }

  /// At every n-th call.
  public static FailPoint every(Moment moment, String call, int nth, Deed deed) {
    return new FailPoint(moment, call, nth, true, deed);
  }

  boolean strikes(long count) {
    return again ? count % nth == 0 : count == nth;
  }

  static String write(List<FailPoint> points) {
    return points.stream().map(FailPoint::toString).collect(Collectors.joining(BETWEEN));
  }

  static List<FailPoint> read(String written) {
    return Arrays.stream(written.split(BETWEEN, -1))
        .filter(one -> !one.isBlank())
        .map(FailPoint::parse)
        .toList();
  }

  private static FailPoint parse(String written) {
    var parts = written.strip().split(" ", -1);
    return new FailPoint(
        Moment.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        parts[1],
        Integer.parseInt(parts[2]),
        parts[3].equals("again"),
        Deed.valueOf(parts[4]));
  }

  @Override
  public String toString() {
    return "%s %s %d %s %s"
        .formatted(
            moment.name().toLowerCase(Locale.ROOT), call, nth, again ? "again" : "once", deed);
  }
}
