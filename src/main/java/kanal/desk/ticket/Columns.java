package kanal.desk.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.message.GeoPoint;
import kanal.desk.database.Verbatim;
import org.jspecify.annotations.Nullable;

/// How values of ours stand in columns.
final class Columns {
  private Columns() {}

  /// As exact as a database keeps it, so that what is compared later is the same.
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static String words(ResultSet row, String column) throws SQLException {
    return Verbatim.fromColumn(row.getString(column));
  }

  static Optional<String> maybeWords(ResultSet row, String column) throws SQLException {
    @Nullable String words = row.getString(column);
    return words == null ? Optional.empty() : Optional.of(Verbatim.fromColumn(words));
  }

  static Optional<LocalDate> maybeDay(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static Optional<Stage> maybeStage(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Stage::valueOf);
  }

  static Optional<Place> place(ResultSet row, List<Region> candidates) throws SQLException {
    var words = maybeWords(row, "place_words");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Double latitude = row.getObject("place_latitude", Double.class);
    @Nullable Double longitude = row.getObject("place_longitude", Double.class);
    Optional<GeoPoint> point =
        latitude == null || longitude == null
            ? Optional.empty()
            : Optional.of(new GeoPoint(latitude, longitude));
    return Optional.of(
        new Place(words.get(), point, region(row), candidates, row.getBoolean("place_unsure")));
  }

  private static Optional<Region> region(ResultSet row) throws SQLException {
    var code = maybeWords(row, "place_region");
    var name = maybeWords(row, "place_region_name");
    return code.map(known -> new Region(known, name.orElse(known)));
  }

  static Optional<IncidentDate> incident(ResultSet row) throws SQLException {
    var words = maybeWords(row, "incident_words");
    var from = maybeDay(row, "incident_from");
    var to = maybeDay(row, "incident_to");
    return words.isEmpty() || from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : Optional.of(new IncidentDate(words.get(), from.get(), to.get()));
  }
}
