package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Ticket;
import kanal.desk.database.Verbatim;
import org.jspecify.annotations.Nullable;

/// What of a ticket stands in its columns, as named values of a statement.
final class TicketFields {
  private TicketFields() {}

  /// All that a citizen's ticket has.
  static Map<String, @Nullable Object> of(Ticket ticket) {
    var fields = place(ticket.place());
    fields.put("number", ticket.number().value());
    fields.put("channel", ticket.channel());
    fields.put("kind", ticket.kind().name());
    fields.put("title", Verbatim.toColumn(ticket.title()));
    fields.put("description", Verbatim.toColumn(ticket.description()));
    fields.put("topic", ticket.topic().code());
    fields.put("confidence", ticket.topic().confidence());
    var date = ticket.date();
    fields.put("incidentWords", date.map(it -> Verbatim.toColumn(it.words())).orElse(null));
    fields.put("incidentFrom", date.map(it -> it.from()).orElse(null));
    fields.put("incidentTo", date.map(it -> it.to()).orElse(null));
    fields.put("language", ticket.language().code());
    fields.put("reporter", reporter(ticket));
    fields.put("modelVersion", ticket.modelVersion().orElse(null));
    fields.put("filedAt", time(ticket.filedAt()));
    fields.put("verifyBy", ticket.verifyBy());
    return fields;
  }

  /// Those of a place alone.
  static Map<String, @Nullable Object> of(Place place) {
    return place(Optional.of(place));
  }

  private static Map<String, @Nullable Object> place(Optional<Place> place) {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("placeWords", place.map(it -> Verbatim.toColumn(it.words())).orElse(null));
    var region = place.flatMap(Place::region);
    fields.put("placeRegion", region.map(it -> Verbatim.toColumn(it.code())).orElse(null));
    fields.put("placeRegionName", region.map(it -> Verbatim.toColumn(it.name())).orElse(null));
    fields.put("placeLatitude", place.flatMap(Place::point).map(it -> it.latitude()).orElse(null));
    fields.put(
        "placeLongitude", place.flatMap(Place::point).map(it -> it.longitude()).orElse(null));
    fields.put("placeUnsure", place.map(Place::unsure).orElse(false));
    return fields;
  }

  /// Nothing for an anonymous ticket, even when a reporter was left in it by mistake.
  private static @Nullable String reporter(Ticket ticket) {
    return ticket.flags().contains(Flag.ANONYMOUS)
        ? null
        : ticket
            .reporter()
            .map(reporter -> Verbatim.toColumn(reporter.address().uri()))
            .orElse(null);
  }
}
