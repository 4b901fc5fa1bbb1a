package kanal.bot.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes quarantined items in again once an operator has asked for it.
///
/// Whoever asks, from the desk or from the command line, leaves a mark in the store; one running
/// service at a time carries it out. An item whose turn is committed is a duplicate the next time,
/// so a crash in between does no harm.
public final class Replays {
  private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
  private static final String LEASE = "replays";
  private static final int AT_ONCE = 50;

  private final Quarantine quarantine;
  private final Function<Quarantined.What, Optional<String>> turns;
  private final List<RawIntake> intakes;
  private final Leases leases;

  /// @param turns takes the turn of anything but raw bytes, and answers the kind of failure when
  ///   that fails again
  public Replays(
      Quarantine quarantine,
      Function<Quarantined.What, Optional<String>> turns,
      List<RawIntake> intakes,
      Leases leases) {
    this.quarantine = quarantine;
    this.turns = turns;
    this.intakes = List.copyOf(intakes);
    this.leases = leases;
  }

  /// Carries out what was asked for so far.
  public void carryOut() {
    if (!leases.hold(LEASE)) {
      return;
    }
    for (var item : quarantine.asked(AT_ONCE)) {
      if (!leases.hold(LEASE)) {
        return;
      }
      var failure = takenAgain(item);
      if (failure.isEmpty()) {
        quarantine.release(item);
        LOG.info("{} of {} left the quarantine", item.id(), item.what().channel().name());
      } else {
        quarantine.keepFailed(item.failedAgain(failure.get()));
        LOG.warn("{} stays in quarantine: {}", item.id(), failure.get());
      }
    }
  }

  private Optional<String> takenAgain(Quarantined item) {
    try {
      return switch (item.what()) {
        case Quarantined.What.Raw raw -> takenAgain(item.id(), raw);
        case Quarantined.What.Message _, Quarantined.What.Change _, Quarantined.What.Alarm _ ->
            turns.apply(item.what());
      };
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError poison) {
      return Optional.of(poison.getClass().getName());
    }
  }

  private Optional<String> takenAgain(String id, Quarantined.What.Raw raw) {
    var bytes = quarantine.bytes(id);
    if (bytes.isEmpty()) {
      return Optional.of("its bytes are gone");
    }
    var input = new RawInput(raw.channel(), raw.way(), raw.receivedAt(), bytes.get());
    return intakes.stream()
        .filter(intake -> intake.takes(raw.channel(), raw.way()))
        .findFirst()
        .map(intake -> intake.takeAgain(input))
        .orElseGet(() -> Optional.of("the channel " + raw.channel().name() + " is switched off"));
  }
}
