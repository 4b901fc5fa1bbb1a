package kanal.desk.privacy;

import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.InboxTicket;

/// A ticket with its citizen's personal data covered.
public final class TicketMask {
  private TicketMask() {}

  public static DeskTicket of(DeskTicket ticket) {
    return new DeskTicket(
        ticket.number(),
        ticket.channel(),
        ticket.kind(),
        TextMask.of(ticket.title()),
        TextMask.of(ticket.description()),
        ticket.topic(),
        ticket.topicBy(),
        ticket.machineTopic(),
        ticket.ranking(),
        ticket.because().stream().map(TextMask::of).toList(),
        ticket.place().map(TicketMask::of),
        ticket
            .date()
            .map(date -> new IncidentDate(TextMask.of(date.words()), date.from(), date.to())),
        ticket.attachments(),
        ticket.flags(),
        ticket.story().stream().map(TicketMask::of).toList(),
        ticket.reporter().map(AddressMask::ofUri),
        ticket.stage(),
        ticket.unit(),
        ticket.due(),
        ticket.citizenWrote(),
        ticket.filedAt(),
        ticket.version());
  }

  /// Lists are always covered: nobody needs a number to choose what to work on.
  public static InboxTicket of(InboxTicket ticket) {
    return new InboxTicket(
        ticket.number(),
        ticket.version(),
        ticket.channel(),
        TextMask.of(ticket.title()),
        TextMask.of(ticket.description()),
        ticket.topic(),
        ticket.topicByOfficer(),
        ticket.machineTopic(),
        ticket.place().map(TextMask::of),
        ticket.flags(),
        ticket.stage(),
        ticket.unit(),
        ticket.due(),
        ticket.citizenWrote(),
        ticket.filedAt());
  }

  private static Place of(Place place) {
    return new Place(
        TextMask.of(place.words()),
        place.point(),
        place.region(),
        place.candidates(),
        place.unsure());
  }

  private static DeskLine of(DeskLine line) {
    return new DeskLine(
        line.at(), line.by(), TextMask.of(line.words()), line.officer(), line.stage());
  }

  /// Whether covering changes anything.
  static boolean covers(DeskTicket ticket) {
    return !of(ticket).equals(ticket);
  }
}
