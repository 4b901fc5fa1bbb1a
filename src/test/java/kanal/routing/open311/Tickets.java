package kanal.routing.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.message.Address;
import kanal.bot.message.Language;

/// Tickets to file.
final class Tickets {
  static final String PHONE = "+6281234567890";

  private Tickets() {}

  static TicketNumber number(long sequence) {
    return TicketNumber.of(YearMonth.of(2026, 11), sequence);
  }

  /// One from a telephone, about a road.
  static Ticket ticket(long sequence) {
    return ticket(sequence, "infrastruktur", "Jalan rusak.", Set.of());
  }

  static Ticket ticket(long sequence, String topic, String description, Set<Flag> flags) {
    return ticket(sequence, topic, description, flags, Place.called("depan SDN 2"));
  }

  static Ticket at(long sequence, Place place) {
    return ticket(sequence, "infrastruktur", "Jalan rusak.", Set.of(), place);
  }

  private static Ticket ticket(
      long sequence, String topic, String description, Set<Flag> flags, Place place) {
    return new Ticket(
        number(sequence),
        "sms",
        Kind.COMPLAINT,
        "Jalan rusak",
        description,
        new TopicGuess(topic, 0.9),
        List.of(),
        List.of(),
        Optional.of(place),
        Optional.empty(),
        List.of(),
        flags,
        Language.INDONESIAN,
        List.of(),
        Instant.parse("2026-11-23T02:59:00Z"),
        LocalDate.of(2026, 11, 26),
        Optional.of(new Reporter(new Address(Address.TEL, PHONE))),
        Optional.empty());
  }
}
