package kanal.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kanal.desk.audit.Audit;
import kanal.ops.Pile;
import kanal.ops.Waiting;

/// What waits for an operator and waits in vain.
final class PileKeeping implements Keeping {
  /// A report that never reached the core is as open as one that did.
  private static final Set<String> OPEN = Set.of("File", "Amend");

  private final Pile pile;
  private final Duration kept;

  PileKeeping(Pile pile, Duration kept) {
    this.pile = pile;
    this.kept = kept;
  }

  @Override
  public String name() {
    return pile.name();
  }

  @Override
  public int due(Instant now) {
    return over(now).size();
  }

  @Override
  public int forgetSome(Instant now) {
    return (int)
        over(now).stream().filter(one -> pile.discard(one.id(), Audit.NOBODY, now)).count();
  }

  private List<Waiting> over(Instant now) {
    var before = now.minus(kept);
    return pile.all().stream()
        .filter(one -> one.at().isBefore(before) && !OPEN.contains(one.kind()))
        .toList();
  }
}
