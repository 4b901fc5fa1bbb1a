package kanal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import kanal.bot.complaint.Understanding;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.Language;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.officer.Scope;

/// Tickets to look at.
public final class TicketSamples {
  private TicketSamples() {}

  public static TicketNumber number(long sequence) {
    return TicketNumber.of(YearMonth.of(2026, 11), sequence);
  }

  /// An officer who may see and decide everything.
  public static Officer officer(String name) {
    return new Officer(name, name, Role.ADMIN, Scope.EVERYTHING);
  }

  /// The same but for its flags and whose it is.
  public static Ticket with(Ticket it, Set<Flag> flags, Optional<Reporter> reporter) {
    return new Ticket(
        it.number(),
        it.channel(),
        it.kind(),
        it.title(),
        it.description(),
        it.topic(),
        it.ranking(),
        it.because(),
        it.place(),
        it.date(),
        it.attachments(),
        flags,
        it.language(),
        it.conversation(),
        it.filedAt(),
        it.verifyBy(),
        reporter,
        it.modelVersion());
  }

  /// An ordinary ticket with a photo.
  public static Ticket road(long sequence, Instant filedAt) {
    return new Ticket(
        number(sequence),
        "telegram",
        Kind.COMPLAINT,
        "Jalan di depan SDN 2 Cikupa rusak parah",
        "jln depan sdn 2 cikupa rusak parah udh 3 bln, anak2 sering jatuh",
        new TopicGuess("infrastruktur", 0.91),
        List.of(
            new TopicGuess("infrastruktur", 0.91),
            new TopicGuess("perhubungan", 0.05),
            new TopicGuess("lingkungan", 0.02)),
        List.of("jalan", "rusak"),
        Optional.of(Place.called("SDN Cikupa 2, Kec. Cikupa")),
        Optional.of(
            new IncidentDate("udh 3 bln", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31))),
        List.of(
            new Attachment(
                "foto-" + sequence, Attachment.Type.PHOTO, "image/jpeg", 40_000, "file:1")),
        Set.of(),
        Language.INDONESIAN,
        List.of(
            new Line(
                filedAt.minusSeconds(240),
                Line.Speaker.CITIZEN,
                "jln depan sdn 2 cikupa rusak parah udh 3 bln, anak2 sering jatuh"),
            new Line(filedAt.minusSeconds(238), Line.Speaker.BOT, "Tempatnya di mana?"),
            new Line(filedAt.minusSeconds(120), Line.Speaker.CITIZEN, "SDN Cikupa 2, Kec. Cikupa")),
        filedAt,
        due(filedAt),
        Optional.of(new Reporter(new Address(Address.TELEGRAM, "987654321"))),
        Optional.of("shipped"));
  }

  /// A ticket of these words, with what was read from them.
  public static Ticket said(long sequence, String words, Understanding read, Instant filedAt) {
    return new Ticket(
        number(sequence),
        "telegram",
        Kind.COMPLAINT,
        read.title(),
        words,
        read.topic(),
        read.ranking().stream().limit(3).toList(),
        read.because(),
        read.place(),
        Optional.empty(),
        List.of(),
        read.flags(),
        Language.INDONESIAN,
        List.of(new Line(filedAt, Line.Speaker.CITIZEN, words)),
        filedAt,
        due(filedAt),
        Optional.of(new Reporter(new Address(Address.TELEGRAM, "9876" + sequence))),
        read.modelVersion());
  }

  /// A ticket with this text in every field a citizen, or a channel, can write.
  public static Ticket everywhere(long sequence, String text, Instant filedAt) {
    return new Ticket(
        number(sequence),
        "sms",
        Kind.ASPIRATION,
        text,
        text,
        new TopicGuess("sosial", 0.6),
        List.of(new TopicGuess("sosial", 0.6), new TopicGuess("hukum", 0.2)),
        List.of(text),
        Optional.of(everywhere(text)),
        Optional.of(new IncidentDate(text, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1))),
        List.of(),
        Set.of(Flag.PLACE_TO_CHECK, Flag.INCOMPLETE),
        Language.INDONESIAN,
        List.of(new Line(filedAt, Line.Speaker.CITIZEN, text)),
        filedAt,
        due(filedAt),
        Optional.of(new Reporter(new Address(Address.MAILTO, text))),
        Optional.of("shipped"));
  }

  private static Place everywhere(String text) {
    var region = new Region(text, text);
    return new Place(text, Optional.empty(), Optional.of(region), List.of(region), true);
  }

  /// An anonymous ticket about graft, which nearly names its reporter.
  public static Ticket anonymous(long sequence, Instant filedAt) {
    return new Ticket(
        number(sequence),
        "email",
        Kind.COMPLAINT,
        "Pungutan di loket samsat",
        "Petugas loket minta uang tambahan Rp50.000 untuk mempercepat berkas. Mohon nama saya"
            + " dirahasiakan karena saya tinggal di dekat kantor itu.",
        new TopicGuess("lainnya", 0.38),
        List.of(
            new TopicGuess("hukum", 0.38),
            new TopicGuess("perhubungan", 0.31),
            new TopicGuess("sosial", 0.09)),
        List.of("uang tambahan", "loket"),
        Optional.of(Place.called("kantor samsat").toCheck()),
        Optional.empty(),
        List.of(),
        Set.of(Flag.ANONYMOUS, Flag.SECRET, Flag.SENSITIVE, Flag.PLACE_TO_CHECK),
        Language.INDONESIAN,
        List.of(),
        filedAt,
        due(filedAt),
        Optional.of(new Reporter(new Address(Address.MAILTO, "pelapor@example.org"))),
        Optional.of("shipped"));
  }

  private static LocalDate due(Instant filedAt) {
    return filedAt.atZone(ZoneId.of("Asia/Jakarta")).toLocalDate().plusDays(3);
  }
}
