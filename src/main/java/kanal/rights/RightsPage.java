package kanal.rights;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kanal.desk.page.AgencyClock;
import kanal.desk.page.DeskWords;
import kanal.desk.privacy.TicketMask;

/// Puts into words what is held of people and what they wish.
final class RightsPage {
  private final PersonRequests requests;
  private final TicketRestriction restriction;
  private final AgencyClock agency;
  private final InstantSource clock;

  RightsPage(
      PersonRequests requests,
      TicketRestriction restriction,
      AgencyClock agency,
      InstantSource clock) {
    this.requests = requests;
    this.restriction = restriction;
    this.agency = agency;
    this.clock = clock;
  }

  RightsView view() {
    return new RightsView(
        requests.within().toHours(),
        requests.waiting().stream().map(this::wish).toList(),
        restriction.all().stream()
            .map(kept ->
                new RightsView.Kept(
                    kept.number().value(), agency.time(kept.since()), kept.officer()))
            .toList());
  }

  private RightsView.Wish wish(PersonRequests.Request request) {
    var left = Duration.between(clock.instant(), request.by());
    return new RightsView.Wish(
        request.number().value(),
        request.erasure() ? "Minta datanya dihapus" : "Minta melihat datanya",
        agency.time(request.asked()),
        agency.time(request.by()),
        left.isNegative() ? "lewat " + words(left.negated()) : "sisa " + words(left),
        left.isNegative());
  }

  private static String words(Duration time) {
    return time.toHours() > 0 ? time.toHours() + " jam" : time.toMinutes() + " menit";
  }

  RightsView.Found found(String typed, Holding holding, List<HeldTicket> tickets) {
    return new RightsView.Found(
        typed,
        holding.conversations().stream()
            .map(record ->
                new RightsView.Place(
                    DeskWords.channel(record.key().channel().name()),
                    record.turns(),
                    record.files().size(),
                    record.restricted()))
            .toList(),
        tickets.stream().map(this::held).toList(),
        holding.anonymous().size(),
        holding.isEmpty());
  }

  private RightsView.Held held(HeldTicket held) {
    var ticket = TicketMask.of(held.ticket());
    return new RightsView.Held(
        ticket.number().value(),
        ticket.title(),
        agency.time(ticket.filedAt()),
        DeskWords.stage(ticket.stage()),
        ticket.story().size(),
        ticket.attachments().size(),
        state(held));
  }

  private static String state(HeldTicket held) {
    if (held.erased()) {
      return "Sudah dihapus";
    }
    return held.restricted() ? "Dibatasi" : "";
  }
}
