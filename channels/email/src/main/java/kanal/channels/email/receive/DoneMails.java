package kanal.channels.email.receive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Unavailable;

/// Remembers mails that are done but could not be moved away, by the mailbox's own numbers for
/// them, and where they belong.
final class DoneMails {
  private static final int MOST_REMEMBERED = 1_000;
  private static final String UNREAD = "x";

  private final Cursors cursors;
  private final LongSupplier fence;
  private final String name;
  private final String start;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  /// Where a mail belongs.
  enum Target {
    DONE,
    FAILED
  }

  /// @param validity of the numbers; with another one they mean other mails (RFC 3501, 2.3.1.1)
  /// @param fence the number of the lease under which the mailbox is watched
  DoneMails(Cursors cursors, String name, long validity, LongSupplier fence) {
    this.cursors = cursors;
    this.fence = fence;
    this.name = name;
    start = validity + ":";
    var stored = cursors.find(name).filter(some -> some.startsWith(start)).orElse(start);
    for (var entry : stored.substring(start.length()).split(",", -1)) {
      if (!entry.isEmpty()) {
        var failed = entry.endsWith(UNREAD);
        var mark = failed ? entry.substring(0, entry.length() - UNREAD.length()) : entry;
        targets.put(mark, failed ? Target.FAILED : Target.DONE);
      }
    }
  }

  /// Where a mail that is done belongs; nothing for one that is not done.
  Optional<Target> target(String mark) {
    return Optional.ofNullable(targets.get(mark));
  }

  void add(String mark, Target target) {
    if (targets.put(mark, target) == null) {
      while (targets.size() > MOST_REMEMBERED) {
        targets.remove(targets.keySet().iterator().next());
      }
      save();
    }
  }

  void remove(String mark) {
    if (targets.remove(mark) != null) {
      save();
    }
  }

  private void save() {
    var list =
        targets.entrySet().stream()
            .map(entry -> entry.getKey() + (entry.getValue() == Target.FAILED ? UNREAD : ""))
            .collect(Collectors.joining(","));
    if (!cursors.save(name, start + list, fence.getAsLong())) {
      throw new Unavailable(
          "another replica watches the mailbox", new IllegalStateException("a stale lease"));
    }
  }
}
