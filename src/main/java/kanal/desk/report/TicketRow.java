package kanal.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;

/// What a file tells of a ticket; never who reported it.
///
/// @param unit name of the unit that owns it
/// @param due the day by which an officer must act
/// @param answeredAt when an officer first told the citizen something
/// @param doneAt when it was done, if it is
public record TicketRow(
    String number,
    Instant filedAt,
    String title,
    String description,
    Kind kind,
    String topic,
    String channel,
    Optional<String> place,
    Optional<String> region,
    Optional<Double> latitude,
    Optional<Double> longitude,
    Optional<LocalDate> incidentFrom,
    Optional<LocalDate> incidentTo,
    Stage stage,
    String unit,
    Optional<LocalDate> due,
    Optional<Instant> answeredAt,
    Optional<Instant> doneAt,
    Optional<Rating> rating,
    boolean anonymous,
    boolean secret) {
  @Override
  public String toString() {
    return "TicketRow[" + number + "]";
  }
}
