package kanal.bot.engine.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Changes;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;

/// A routing core that remembers what was filed, and answers as it is told.
public final class RecordingCore implements RoutingCore {
  private final Map<TicketNumber, Ticket> tickets = new LinkedHashMap<>();
  private final Map<String, Amendment> amendments = new LinkedHashMap<>();
  private final List<TicketChange> changes = new ArrayList<>();
  private final List<Filing> answers = new ArrayList<>();
  private int asked;

  /// The next calls are answered like this, each once, and nothing is filed by them.
  public synchronized void answers(Filing... next) {
    answers.addAll(List.of(next));
  }

  /// An officer does something.
  public synchronized void change(TicketChange change) {
    changes.add(change);
  }

  public synchronized List<Ticket> tickets() {
    return List.copyOf(tickets.values());
  }

  public synchronized List<Amendment> amendments() {
    return List.copyOf(amendments.values());
  }

  /// How often a ticket was brought, counting tries in vain.
  public synchronized int asked() {
    return asked;
  }

  @Override
  public synchronized Filing file(Ticket ticket) {
    asked++;
    if (!answers.isEmpty()) {
      return answers.removeFirst();
    }
    tickets.putIfAbsent(ticket.number(), ticket);
    return new Filing.Filed("core-" + ticket.number());
  }

  @Override
  public synchronized Filing amend(
      TicketNumber number, String reference, String id, Amendment amendment) {
    amendments.putIfAbsent(id, amendment);
    return new Filing.Filed(reference);
  }

  @Override
  public synchronized Changes changesAfter(String position) {
    var from = position.isEmpty() ? 0 : Integer.parseInt(position);
    return new Changes(changes.subList(from, changes.size()), Integer.toString(changes.size()));
  }
}
