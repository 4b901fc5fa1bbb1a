package kanal.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.Language;

/// Tickets to file with a core: with everything in it, with the least, and without a name.
public final class CoreTickets {
  public static final Instant FILED_AT = Instant.parse("2026-11-23T02:14:00Z");
  public static final String REPORTER = "+6281234567890";

  private CoreTickets() {}

  /// A number by its place in the month's sequence.
  public static TicketNumber number(long sequence) {
    return TicketNumber.of(YearMonth.of(2026, 11), sequence);
  }

  public static Line line(String words) {
    return new Line(FILED_AT.plusSeconds(3600), Line.Speaker.CITIZEN, words);
  }

  /// A ticket with everything in it; the conversation does not repeat the description.
  public static Ticket ticket(long sequence, String description) {
    return new Ticket(
        number(sequence),
        "sms",
        Kind.COMPLAINT,
        "Judul laporan",
        description,
        new TopicGuess("infrastruktur", 0.87),
        List.of(
            new TopicGuess("infrastruktur", 0.87),
            new TopicGuess("perhubungan", 0.08),
            new TopicGuess("lingkungan", 0.02)),
        List.of("jalan", "rusak"),
        Optional.of(
            new Place(
                "depan SDN 2 Cikupa",
                Optional.of(new GeoPoint(-6.2305, 106.5187)),
                Optional.of(new Region("36.03.18", "Kec. Cikupa, Kab. Tangerang, Banten")),
                List.of(),
                true)),
        Optional.of(
            new IncidentDate("sudah 3 bulan", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31))),
        List.of(
            new Attachment(
                "foto-" + sequence, Attachment.Type.PHOTO, "image/jpeg", 12_345, "file:1")),
        Set.of(Flag.PLACE_TO_CHECK),
        Language.INDONESIAN,
        List.of(
            // finer than a database keeps
            new Line(
                FILED_AT.minusSeconds(90).plusNanos(123_456_789),
                Line.Speaker.BOT,
                "Tempatnya di mana?"),
            new Line(FILED_AT.minusSeconds(60), Line.Speaker.CITIZEN, "depan SDN 2 Cikupa")),
        FILED_AT,
        LocalDate.of(2026, 11, 26),
        Optional.of(new Reporter(new Address(Address.TEL, REPORTER))),
        Optional.of("20261122-0830"));
  }

  /// A ticket with the least a ticket can have.
  public static Ticket bare(long sequence, String description) {
    return new Ticket(
        number(sequence),
        "telegram",
        Kind.COMPLAINT,
        "",
        description,
        new TopicGuess("lainnya", 0),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(Flag.INCOMPLETE),
        Language.INDONESIAN,
        List.of(),
        FILED_AT,
        LocalDate.of(2026, 11, 26),
        Optional.empty(),
        Optional.empty());
  }

  /// A ticket whose citizen chose to be anonymous.
  public static Ticket anonymous(long sequence, String description) {
    var bare = bare(sequence, description);
    return flagged(bare, Set.of(Flag.ANONYMOUS, Flag.INCOMPLETE));
  }

  /// The same ticket with other flags.
  public static Ticket flagged(Ticket ticket, Set<Flag> flags) {
    return ChangedTicket.with(ticket, flags, UnaryOperator.identity());
  }
}
