package kanal.desk.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;

/// A ticket's place in a list: what the list is ordered by, then the number. Unlike a count of
/// tickets it stays true while others come and go, and the database goes straight to it.
///
/// @param key microseconds since 1970, or days since 1970 where due dates order the list
public record Cursor(long key, TicketNumber number) {
  private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,18})_([\\d-]{11,20})");

  /// Where a ticket stands in a tray.
  public static Cursor of(InboxTicket ticket, Tray tray) {
    return of(ticket.number(), ticket.filedAt(), ticket.due(), tray);
  }

  /// Where a ticket stands in a tray, or would stand.
  public static Cursor of(DeskTicket ticket, Tray tray) {
    return of(ticket.number(), ticket.filedAt(), ticket.due(), tray);
  }

  private static Cursor of(
      TicketNumber number, Instant filedAt, Optional<LocalDate> due, Tray tray) {
    return new Cursor(
        tray == Tray.DUE_SOON
            ? due.map(LocalDate::toEpochDay).orElse(0L)
            : ChronoUnit.MICROS.between(Instant.EPOCH, filedAt),
        number);
  }

  /// Reads what `toString` wrote; empty for anything else.
  public static Optional<Cursor> parse(String text) {
    var parts = SHAPE.matcher(text);
    return parts.matches()
        ? TicketNumber.in(parts.group(2))
            .map(number -> new Cursor(Long.parseLong(parts.group(1)), number))
            .filter(Cursor::exists)
        : Optional.empty();
  }

  private static boolean exists(Cursor cursor) {
    try {
      return cursor.instant().isBefore(Instant.parse("9999-01-01T00:00:00Z"));
    } catch (DateTimeException | ArithmeticException _) {
      return false;
    }
  }

  Instant instant() {
    return Instant.EPOCH.plus(key, ChronoUnit.MICROS);
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(Math.clamp(key, -365_000, 3_650_000));
  }

  @Override
  public String toString() {
    return key + "_" + number;
  }
}
