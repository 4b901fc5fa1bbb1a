package kanal.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;

/// A filed complaint as its citizen's conversation remembers it.
public record Report(
    TicketNumber number, String title, Stage stage, Instant filedAt, LocalDate verifyBy) {
  public Report in(Stage newStage) {
    return new Report(number, title, newStage, filedAt, verifyBy);
  }

  public Report titled(String newTitle) {
    return new Report(number, newTitle, stage, filedAt, verifyBy);
  }

  @Override
  public String toString() {
    return "Report[" + number + ", " + stage + "]";
  }
}
