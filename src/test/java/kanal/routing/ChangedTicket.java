package kanal.routing;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Ticket;

/// A ticket like another but for a few things.
public final class ChangedTicket {
  private ChangedTicket() {}

  public static Ticket with(Ticket ticket, Set<Flag> flags, UnaryOperator<Place> place) {
    return with(ticket, flags, place, ticket.verifyBy());
  }

  /// Due on another day.
  public static Ticket due(Ticket ticket, LocalDate day) {
    return with(ticket, ticket.flags(), UnaryOperator.identity(), day);
  }

  private static Ticket with(
      Ticket ticket, Set<Flag> flags, UnaryOperator<Place> place, LocalDate verifyBy) {
    return new Ticket(
        ticket.number(),
        ticket.channel(),
        ticket.kind(),
        ticket.title(),
        ticket.description(),
        ticket.topic(),
        ticket.ranking(),
        ticket.because(),
        ticket.place().map(place),
        ticket.date(),
        ticket.attachments(),
        flags,
        ticket.language(),
        ticket.conversation(),
        ticket.filedAt(),
        verifyBy,
        ticket.reporter(),
        ticket.modelVersion());
  }
}
