package kanal.routing.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Ticket;
import kanal.bot.message.Address;
import kanal.routing.open311.wire.Form;
import kanal.routing.open311.wire.WrittenTime;

/// Writes a ticket as the form of a new request.
final class RequestForm {
  private static final Pattern ASKS_WHERE =
      Pattern.compile("(?i)loc|lokasi|tempat|alamat|address|where|street|jalan");

  private final PublicWords words;
  private final String referenceAttribute;
  private final String defaultAddress;
  private final ZoneId zone;

  RequestForm(PublicWords words, String referenceAttribute, String defaultAddress, ZoneId zone) {
    this.words = words;
    this.referenceAttribute = referenceAttribute;
    this.defaultAddress = defaultAddress;
    this.zone = zone;
  }

  /// The form; empty when the service asks something that the ticket cannot answer.
  ///
  /// @param end what the description ends with
  Optional<Form> of(Ticket ticket, Service service, List<ServiceAttribute> attributes, String end) {
    var form =
        identity(ticket, placed(ticket, Form.empty().with("service_code", service.code())))
            .with("description", words.of(story(ticket), personal(ticket), end));
    for (var attribute : attributes) {
      var answer = answer(ticket, attribute);
      if (answer.isEmpty() && attribute.required()) {
        return Optional.empty();
      }
      form = form.with("attribute[" + attribute.code() + "]", answer.orElse(""));
    }
    return Optional.of(form);
  }

  private static String story(Ticket ticket) {
    if (!ticket.description().isBlank()) {
      return ticket.description();
    }
    return ticket.title().isBlank() ? "(tanpa keterangan)" : ticket.title();
  }

  // The standard wants a place for everything, though a complaint about social aid has none.
  private Form placed(Ticket ticket, Form form) {
    var point = ticket.place().flatMap(Place::point);
    var located =
        point
            .map(pin ->
                form.with("lat", degrees(pin.latitude())).with("long", degrees(pin.longitude())))
            .orElse(form);
    var address = ticket.place().map(Place::address).map(String::strip).orElse("");
    var fallback = point.isPresent() ? "" : defaultAddress;
    return located.with(
        "address_string", address.isEmpty() ? fallback : words.of(address, personal(ticket), ""));
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.6f", degrees);
  }

  private static Form identity(Ticket ticket, Form form) {
    if (ticket.flags().contains(Flag.ANONYMOUS)) {
      return form;
    }
    return ticket.reporter().map(Reporter::address).map(from -> contact(from, form)).orElse(form);
  }

  private static Form contact(Address address, Form form) {
    return switch (address.scheme()) {
      case Address.TEL, Address.WHATSAPP -> form.with("phone", address.value());
      case Address.MAILTO -> form.with("email", address.value());
      default -> form;
    };
  }

  private Optional<String> answer(Ticket ticket, ServiceAttribute attribute) {
    var ours = Optional.ofNullable(facts(ticket).get(attribute.code()));
    if (ours.isPresent() || !attribute.required()) {
      return ours;
    }
    return switch (attribute.datatype()) {
      case "string", "text" -> Optional.of(words.of(told(ticket, attribute), personal(ticket), ""));
      case "datetime" -> Optional.of(WrittenTime.write(when(ticket)));
      default -> Optional.empty();
    };
  }

  private String told(Ticket ticket, ServiceAttribute attribute) {
    var where = ASKS_WHERE.matcher(attribute.code() + " " + attribute.description()).find();
    var address = ticket.place().map(Place::address).filter(words -> !words.isBlank());
    return where ? address.orElse(defaultAddress) : story(ticket);
  }

  private Instant when(Ticket ticket) {
    return ticket
        .date()
        .map(IncidentDate::from)
        .map(day -> day.atStartOfDay(zone).toInstant())
        .orElse(ticket.filedAt());
  }

  /// What a server may ask of us by name.
  private Map<String, String> facts(Ticket ticket) {
    var facts = new HashMap<String, String>();
    facts.put("kanal_title", words.of(ticket.title(), personal(ticket), ""));
    facts.put("kanal_topic", ticket.topic().code());
    facts.put("kanal_kind", ticket.kind().officialName());
    facts.put("kanal_channel", ticket.channel());
    facts.put("kanal_verify_by", ticket.verifyBy().toString());
    facts.put(
        "kanal_date", ticket.date().map(IncidentDate::from).map(LocalDate::toString).orElse(""));
    facts.put(referenceAttribute, ticket.number().value());
    return facts;
  }

  private static boolean personal(Ticket ticket) {
    return ticket.flags().contains(Flag.PERSONAL_DATA);
  }
}
