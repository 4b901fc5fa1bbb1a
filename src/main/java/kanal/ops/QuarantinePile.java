package kanal.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Quarantined;

/// What could not be taken in.
public final class QuarantinePile implements Pile {
  private final Quarantine quarantine;

  public QuarantinePile(Quarantine quarantine) {
    this.quarantine = quarantine;
  }

  @Override
  public String name() {
    return "quarantine";
  }

  @Override
  public List<Waiting> all() {
    return quarantine.quarantined().stream().map(QuarantinePile::waiting).toList();
  }

  @Override
  public long count() {
    return quarantine.count();
  }

  @Override
  public Optional<Waiting> find(String id) {
    return quarantine.find(id).map(QuarantinePile::waiting);
  }

  @Override
  public Optional<byte[]> bytes(String id) {
    return quarantine.bytes(id);
  }

  @Override
  public boolean again(String id, Instant now) {
    return quarantine.askReplay(id, now);
  }

  @Override
  public boolean discard(String id, String by, Instant at) {
    return quarantine.discard(id, by, at);
  }

  @Override
  public List<Discarded> discarded(int limit) {
    return quarantine.discarded(limit);
  }

  private static Waiting waiting(Quarantined item) {
    var kind =
        switch (item.what()) {
          case Quarantined.What.Message(var message) ->
              message.content().getClass().getSimpleName();
          case Quarantined.What.Change _ -> "change of a ticket";
          case Quarantined.What.Alarm(var due) -> "alarm " + due.timer();
          case Quarantined.What.Raw raw -> raw.way();
        };
    return new Waiting(
        item.id(), item.what().channel(), item.at(), kind, item.failure(), item.attempts() + 1);
  }
}
