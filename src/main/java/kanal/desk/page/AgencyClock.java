package kanal.desk.page;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as officers read them: `Sen 23 Nov, 09.14`.
public final class AgencyClock {
  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH.mm", INDONESIAN);
  private static final DateTimeFormatter TIME_OF_ANOTHER_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH.mm", INDONESIAN);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", INDONESIAN);
  private static final DateTimeFormatter WHOLE_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);

  private final ZoneId zone;
  private final InstantSource clock;

  public AgencyClock(ZoneId zone, InstantSource clock) {
    this.zone = zone;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return now().atZone(zone).toLocalDate();
  }

  public String time(Instant instant) {
    var there = instant.atZone(zone);
    return (there.getYear() == today().getYear() ? TIME : TIME_OF_ANOTHER_YEAR).format(there);
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /// A span of days: `1 Agustus 2026`, or `1 Agustus 2026 – 31 Agustus 2026`.
  public String days(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? WHOLE_DAY.format(from)
        : WHOLE_DAY.format(from) + " – " + WHOLE_DAY.format(to);
  }
}
