package kanal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The national holidays and the days of collective leave: one small file a year, shipped or in the
/// data folder.
///
/// A line is a date and its name: `2026-08-17 Hari Kemerdekaan`. A year's file in the data folder
/// replaces the shipped one.
public final class Holidays {
  private static final Logger LOG = LoggerFactory.getLogger(Holidays.class);
  private static final int MONTHS_AHEAD = 2;

  private final Path ownFolder;

  /// @param ownFolder where an agency keeps files of its own; need not exist
  public Holidays(Path ownFolder) {
    this.ownFolder = ownFolder;
  }

  /// The free days of the year before, this year and the next; warns when one that will be needed
  /// is missing.
  Set<LocalDate> around(LocalDate today) {
    for (int year : missing(today)) {
      LOG.warn(
          "No holidays are known for {}: due dates count weekends only. Put {}.txt into {}.",
          year,
          year,
          ownFolder);
    }
    var days = new TreeSet<LocalDate>();
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      of(year).ifPresent(days::addAll);
    }
    return days;
  }

  /// The years whose holidays are needed within the next months and are not known.
  public List<Integer> missing(LocalDate today) {
    return IntStream.of(today.getYear(), today.plusMonths(MONTHS_AHEAD).getYear())
        .distinct()
        .filter(year -> of(year).isEmpty())
        .boxed()
        .toList();
  }

  private Optional<Set<LocalDate>> of(int year) {
    var own = ownFolder.resolve(year + ".txt");
    try (var stream =
        Files.exists(own)
            ? Files.newInputStream(own)
            : Holidays.class.getResourceAsStream("/holidays/" + year + ".txt")) {
      return stream == null ? Optional.empty() : Optional.of(dates(stream, own));
    } catch (IOException e) {
      throw new StartRefused("The holidays in %s cannot be read.".formatted(own), e);
    }
  }

  private static Set<LocalDate> dates(InputStream stream, Path file) throws IOException {
    var days = new TreeSet<LocalDate>();
    int number = 0;
    for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        days.add(day(line, number, file));
      }
    }
    return days;
  }

  private static LocalDate day(String line, int number, Path file) {
    try {
      return LocalDate.parse(line.strip().split("\\s", 2)[0]);
    } catch (DateTimeParseException e) {
      throw new StartRefused(
          "Line %d of %s does not begin with a day such as 2026-08-17: correct it, or write # before it."
              .formatted(number, file),
          e);
    }
  }
}
