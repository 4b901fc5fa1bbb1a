package kanal.desk.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.Reader;
import kanal.bot.message.Address;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.Language;

/// Reads a posted request as a ticket.
final class RequestReading {
  /// Name of the channel, as tickets bear it.
  static final String CHANNEL = "open311";

  private static final int LONGEST_DESCRIPTION = 4000;
  private static final int LONGEST_FIELD = 1000;
  private static final int LONGEST_REFERENCE = 200;
  private static final int LONGEST_URL = 2000;
  private static final int RANKING_KEPT = 3;

  private final Services services;
  private final Reader reader;
  private final WorkingCalendar calendar;
  private final int verifyDays;

  /// @param verifyDays working days until an officer looks at it
  RequestReading(Services services, Reader reader, WorkingCalendar calendar, int verifyDays) {
    this.services = services;
    this.reader = reader;
    this.calendar = calendar;
    this.verifyDays = verifyDays;
  }

  /// A request that can be filed.
  ///
  /// @param reference the sender's own
  record Posted(Map<String, String> form, Topic topic, Optional<String> reference) {}

  /// @throws Problem when something is missing or wrong
  Posted read(Map<String, String> form) {
    var code = field(form, "service_code");
    if (code.isEmpty()) {
      throw Problem.bad("service_code was not provided");
    }
    var topic =
        services.find(code).orElseThrow(() -> Problem.unknown("service_code was not found"));
    var description = form.getOrDefault("description", "");
    if (description.isBlank()) {
      throw Problem.bad("description was not provided");
    }
    if (description.length() > LONGEST_DESCRIPTION) {
      throw Problem.bad("description has more than " + LONGEST_DESCRIPTION + " characters");
    }
    var _ = day(form);
    if (point(form).isEmpty() && field(form, "address_string").isEmpty()) {
      throw Problem.bad("lat and long, or address_string, must be provided");
    }
    var reference = field(form, "attribute[" + Services.REFERENCE + "]");
    if (reference.length() > LONGEST_REFERENCE) {
      throw Problem.bad(Services.REFERENCE + " has more than " + LONGEST_REFERENCE + " characters");
    }
    return new Posted(form, topic, reference.isEmpty() ? Optional.empty() : Optional.of(reference));
  }

  Ticket ticket(Posted posted, TicketNumber number, Instant now) {
    var form = posted.form();
    var description = form.getOrDefault("description", "");
    var address = field(form, "address_string");
    var understood = reader.read(description + "\n" + address, now);
    var flags = flags(posted.topic(), understood);
    var title = field(form, "attribute[" + Services.TITLE + "]");
    return new Ticket(
        number,
        CHANNEL,
        understood.kind(),
        title.isEmpty() ? understood.title() : title,
        description,
        topic(posted.topic(), understood),
        understood.ranking().stream().limit(RANKING_KEPT).toList(),
        understood.because(),
        Optional.of(
            new Place(
                address,
                point(form),
                understood.place().flatMap(Place::region),
                understood.place().map(Place::candidates).orElse(List.of()),
                false)),
        day(form).or(understood::date),
        List.of(),
        flags,
        understood.language().orElse(Language.INDONESIAN),
        lines(form, flags.contains(Flag.ANONYMOUS), now),
        now,
        calendar.after(LocalDate.ofInstant(now, calendar.zone()), verifyDays),
        flags.contains(Flag.ANONYMOUS) ? Optional.empty() : reporter(form),
        understood.modelVersion());
  }

  /// The sender chose; "other" is no choice, so it stays open with what was understood.
  private static TopicGuess topic(Topic chosen, Understanding understood) {
    var confidence = chosen.code().equals(Topic.OTHER) ? understood.topic().confidence() : 1.0;
    return new TopicGuess(chosen.code(), confidence);
  }

  private static Set<Flag> flags(Topic topic, Understanding understood) {
    var flags = EnumSet.noneOf(Flag.class);
    flags.addAll(understood.flags());
    if (flags.contains(Flag.SENSITIVE)) {
      flags.add(Flag.SECRET);
    }
    if (!topic.code().equals(Topic.OTHER)) {
      flags.add(Flag.TOPIC_CHOSEN);
    }
    return flags;
  }

  private static List<Line> lines(Map<String, String> form, boolean anonymous, Instant now) {
    var lines = new ArrayList<Line>();
    var name = (field(form, "first_name") + " " + field(form, "last_name")).strip();
    if (!name.isEmpty() && !anonymous) {
      lines.add(new Line(now, Speaker.CITIZEN, "Nama pelapor: " + name));
    }
    var media = form.getOrDefault("media_url", "").strip();
    if (media.matches("https?://\\S{1," + LONGEST_URL + "}")) {
      lines.add(new Line(now, Speaker.CITIZEN, "Lampiran di sistem pengirim: " + media));
    }
    return lines;
  }

  private static Optional<Reporter> reporter(Map<String, String> form) {
    var phone = field(form, "phone");
    var email = field(form, "email");
    if (!phone.isEmpty()) {
      return Optional.of(new Reporter(new Address(Address.TEL, phone)));
    }
    return email.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reporter(new Address(Address.MAILTO, email)));
  }

  private static Optional<GeoPoint> point(Map<String, String> form) {
    var latitude = field(form, "lat");
    var longitude = field(form, "long");
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude)));
    } catch (IllegalArgumentException _) {
      throw Problem.bad("lat and long are WGS 84 degrees");
    }
  }

  private static Optional<IncidentDate> day(Map<String, String> form) {
    var written = field(form, "attribute[" + Services.DATE + "]");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(written);
      return Optional.of(new IncidentDate(written, day, day));
    } catch (DateTimeException _) {
      throw Problem.bad(Services.DATE + " is written like 2026-11-23");
    }
  }

  private static String field(Map<String, String> form, String name) {
    var value = form.getOrDefault(name, "").strip();
    if (value.length() > LONGEST_FIELD) {
      throw Problem.bad(name + " has more than " + LONGEST_FIELD + " characters");
    }
    return value;
  }
}
