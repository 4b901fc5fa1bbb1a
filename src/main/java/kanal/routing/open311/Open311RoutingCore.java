package kanal.routing.open311;

import java.time.Duration;
import java.util.function.Supplier;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Changes;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;
import kanal.bot.engine.Unavailable;

/// Files complaints with anybody's Open311 GeoReport v2 server.
public final class Open311RoutingCore implements RoutingCore {
  private static final Duration SOMEBODY_ELSE_IS_AT_IT = Duration.ofSeconds(5);
  private static final Duration TOKEN_RETRY = Duration.ofMinutes(5);
  private static final Filing SECRET =
      new Filing.Refused(
          "the ticket is secret and an Open311 core shows its requests to everybody:"
              + " set kanal.open311.accept-secret=true only if this one does not");

  private final Filer filer;
  private final UpdateSender updates;
  private final ChangeReader changes;
  private final RequestNames names;
  private final FiledRequests requests;
  private final OneAtATime turns;
  private final boolean acceptsSecret;

  Open311RoutingCore(
      Filer filer,
      UpdateSender updates,
      ChangeReader changes,
      RequestNames names,
      FiledRequests requests,
      OneAtATime turns,
      boolean acceptsSecret) {
    this.filer = filer;
    this.updates = updates;
    this.changes = changes;
    this.names = names;
    this.requests = requests;
    this.turns = turns;
    this.acceptsSecret = acceptsSecret;
  }

  @Override
  public Filing file(Ticket ticket) {
    return mayBeShown(ticket) ? alone(ticket.number(), () -> filer.file(ticket)) : SECRET;
  }

  @Override
  public Filing amend(TicketNumber number, String reference, String id, Amendment amendment) {
    if (amendment instanceof Amendment.Corrected(var ticket) && !mayBeShown(ticket)) {
      return SECRET;
    }
    return alone(
        number,
        () -> {
          var filing =
              names
                  .find(number, reference)
                  .map(request -> updates.send(request, id, amendment))
                  .orElseGet(() -> new Filing.TryAgain(TOKEN_RETRY));
          if (filing instanceof Filing.Filed && amendment instanceof Amendment.Withdrawn) {
            requests.unfollow(number);
          }
          return filing;
        });
  }

  @Override
  public Changes changesAfter(String position) {
    return changes.after(position);
  }

  private boolean mayBeShown(Ticket ticket) {
    return acceptsSecret || !ticket.flags().contains(Flag.SECRET);
  }

  private Filing alone(TicketNumber number, Supplier<Filing> work) {
    try {
      return turns.run(number, work).orElseGet(() -> new Filing.TryAgain(SOMEBODY_ELSE_IS_AT_IT));
    } catch (Unavailable away) {
      // Our own store is away; what was remembered before it left makes another try safe.
      return new Filing.TryAgain(SOMEBODY_ELSE_IS_AT_IT);
    }
  }
}
