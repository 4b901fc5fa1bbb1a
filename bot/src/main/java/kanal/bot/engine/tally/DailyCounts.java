package kanal.bot.engine.tally;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import kanal.bot.engine.Unavailable;

/// Keeps how often things happened on each day, for about a year.
public interface DailyCounts {

  /// Adds to a day's numbers, all of them or none. When the answer is lost nobody knows which, so
  /// whoever tries again may count twice: these are figures to look at, not to bill by.
  ///
  /// @throws Unavailable when they cannot be kept now
  void add(LocalDate day, Map<String, Long> counts);

  /// The numbers of the days from one to another, both included; days on which nothing was counted
  /// are left out.
  ///
  /// @throws Unavailable when they cannot be read now
  SortedMap<LocalDate, Map<String, Long>> between(LocalDate from, LocalDate to);
}
