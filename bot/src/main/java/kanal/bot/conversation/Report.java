package kanal.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;

/// A filed complaint as its citizen's conversation remembers it.
///
/// @param verifyBy the day that its receipt named
/// @param by the day by which the routing core promised the next step since
public record Report(
    TicketNumber number,
    String title,
    Stage stage,
    Instant filedAt,
    LocalDate verifyBy,
    Optional<LocalDate> by) {

  /// As it is when it was just filed.
  public static Report filed(
      TicketNumber number, String title, Instant filedAt, LocalDate verifyBy) {
    return new Report(number, title, Stage.RECEIVED, filedAt, verifyBy, Optional.empty());
  }

  public Report in(Stage newStage) {
    return in(newStage, Optional.empty());
  }

  /// In a stage whose next step is promised for a day.
  public Report in(Stage newStage, Optional<LocalDate> newBy) {
    return new Report(number, title, newStage, filedAt, verifyBy, newBy);
  }

  public Report titled(String newTitle) {
    return new Report(number, newTitle, stage, filedAt, verifyBy, by);
  }

  /// The day by which the next step happens, if one is promised.
  public Optional<LocalDate> promised() {
    return stage == Stage.RECEIVED ? by.or(() -> Optional.of(verifyBy)) : by;
  }

  @Override
  public String toString() {
    return "Report[" + number + ", " + stage + "]";
  }
}
