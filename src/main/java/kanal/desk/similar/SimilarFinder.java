package kanal.desk.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.GeoPoint;
import kanal.desk.database.Verbatim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the open tickets that may tell of the same as one: by words, place and time.
final class SimilarFinder {
  /// Between the filing of two tickets of the same matter.
  static final Duration SPAN = Duration.ofDays(14);

  private static final int COMPARED = 60;
  private static final int PROPOSED = 5;
  private static final int NEIGHBOURS = 100;
  // A few hundred metres in degrees, at any latitude of Indonesia.
  private static final double NEAR_DEGREES = 0.0046;
  // A neighbour without any rare word in common is compared only when there is room.
  private static final double NEIGHBOUR = 0.5;
  private static final String COLUMNS =
      "number, description, topic, place_words, place_region, place_latitude, place_longitude,"
          + " filed_at";
  private static final Set<String> CLOSED =
      Set.of(Stage.DONE.name(), Stage.ARCHIVED.name(), Stage.WITHDRAWN.name());

  private final JdbcClient jdbc;
  private final WordIndex index;
  private final Terms terms;

  SimilarFinder(JdbcClient jdbc, Words words) {
    this.jdbc = jdbc;
    this.index = new WordIndex(jdbc);
    this.terms = new Terms(words);
  }

  /// What a ticket is compared by; empty when there is none of this number, or it is closed.
  Optional<Footprint> footprint(TicketNumber number) {
    return jdbc.sql(
            "select " + COLUMNS + " from ticket where number = :number and stage not in (:closed)")
        .param("number", number.value())
        .param("closed", CLOSED)
        .query((row, _) -> footprint(row, terms.in(text(row) + " \n" + place(row))))
        .optional();
  }

  /// The likeliest first.
  Map<TicketNumber, Likeness> find(Footprint ticket) {
    var hits = index.ticketsWith(ticket.terms(), ticket.filedAt(), SPAN);
    var tickets = new HashMap<String, Integer>();
    hits.forEach((word, numbers) -> tickets.put(word, numbers.size()));
    var likely = new LinkedHashMap<TicketNumber, Likeness>();
    footprints(promising(ticket, hits, tickets)).stream()
        .map(other -> Map.entry(other.number(), Likeness.of(ticket, other, tickets)))
        .filter(entry -> entry.getValue().likely())
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue().score()))
        .limit(PROPOSED)
        .forEach(entry -> likely.put(entry.getKey(), entry.getValue()));
    return likely;
  }

  /// How alike two tickets are, for who looks at them now.
  Likeness compare(Footprint one, Footprint other) {
    var tickets = new HashMap<String, Integer>();
    index
        .ticketsWith(one.terms(), one.filedAt(), SPAN)
        .forEach((word, numbers) -> tickets.put(word, numbers.size()));
    return Likeness.of(one, other, tickets);
  }

  /// Those with the most rare words in common, and the neighbours.
  private List<String> promising(
      Footprint ticket, Map<String, List<String>> hits, Map<String, Integer> tickets) {
    var weights = new HashMap<String, Double>();
    hits.forEach((word, numbers) ->
        numbers.forEach(
            number -> weights.merge(number, Likeness.weight(word, tickets), Double::sum)));
    neighbours(ticket).forEach(number -> weights.merge(number, NEIGHBOUR, Double::sum));
    weights.remove(ticket.number().value());
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Set<String> neighbours(Footprint ticket) {
    var found = new HashSet<String>();
    ticket
        .region()
        .ifPresent(region ->
            found.addAll(within("place_region = :region", ticket, Map.of("region", region))));
    ticket
        .point()
        .ifPresent(point ->
            found.addAll(
                within(
                    "place_latitude between :south and :north"
                        + " and place_longitude between :west and :east",
                    ticket,
                    Map.of(
                        "south",
                        point.latitude() - NEAR_DEGREES,
                        "north",
                        point.latitude() + NEAR_DEGREES,
                        "west",
                        point.longitude() - NEAR_DEGREES,
                        "east",
                        point.longitude() + NEAR_DEGREES))));
    return found;
  }

  private List<String> within(String condition, Footprint ticket, Map<String, Object> values) {
    return jdbc.sql(
            "select number from ticket where "
                + condition
                + " and filed_at between :from and :to order by filed_at desc limit "
                + NEIGHBOURS)
        .params(values)
        .param("from", ticket.filedAt().minus(SPAN).atOffset(ZoneOffset.UTC))
        .param("to", ticket.filedAt().plus(SPAN).atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getString("number"))
        .list();
  }

  private List<Footprint> footprints(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var words = index.words(numbers);
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from ticket where number in (:numbers) and stage not in (:closed)")
        .param("numbers", numbers)
        .param("closed", CLOSED)
        .query((row, _) -> footprint(row, words.getOrDefault(row.getString("number"), Set.of())))
        .list();
  }

  private Footprint footprint(ResultSet row, Set<String> all) throws SQLException {
    @Nullable Double latitude = row.getObject("place_latitude", Double.class);
    @Nullable Double longitude = row.getObject("place_longitude", Double.class);
    return new Footprint(
        new TicketNumber(row.getString("number")),
        all,
        terms.in(place(row)),
        row.getString("topic"),
        Optional.ofNullable(row.getString("place_region")),
        latitude == null || longitude == null
            ? Optional.empty()
            : Optional.of(new GeoPoint(latitude, longitude)),
        row.getObject("filed_at", OffsetDateTime.class).toInstant());
  }

  private static String text(ResultSet row) throws SQLException {
    return Verbatim.fromColumn(row.getString("description"));
  }

  /// The citizen's words for the place; those of its region are compared by its code.
  private static String place(ResultSet row) throws SQLException {
    return Verbatim.fromColumn(Optional.ofNullable(row.getString("place_words")).orElse(""));
  }
}
