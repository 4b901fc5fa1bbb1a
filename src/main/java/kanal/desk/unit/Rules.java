package kanal.desk.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules that say whose a ticket is.
///
/// Of all rules that match a ticket exactly one counts. Those that name its topic come before those
/// for any topic, and among these the one with the smallest region: the ward before the district,
/// the regency, the province, and any region last. As no two rules name the same topic and region,
/// there is never a tie.
public final class Rules {
  private static final String ANY = "";

  private final JdbcClient jdbc;

  public Rules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whose tickets of this topic at this place are.
  public Ruling decide(String topic, Optional<Place> place) {
    return decide(topic, RegionCode.of(place).orElse(ANY));
  }

  /// Whose tickets of this topic from the region of this code are; of no region when it is empty.
  public Ruling decide(String topic, String region) {
    var regions = new ArrayList<>(RegionCode.withAllAround(region));
    regions.add(ANY);
    return jdbc.sql(
            """
            select rule.topic, rule.region, rule.unit from routing_rule rule
            join unit on unit.code = rule.unit and unit.active
            where rule.topic in (:topics) and rule.region in (:regions)
            order by case when rule.topic = '' then 1 else 0 end, length(rule.region) desc
            limit 1
            """)
        .param("topics", List.of(topic, ANY))
        .param("regions", regions)
        .query((row, _) -> rule(row))
        .optional()
        .map(rule -> new Ruling(rule.unit(), Optional.of(rule)))
        .orElseGet(() -> new Ruling(Units.VERIFICATION, Optional.empty()));
  }

  /// All of them in the order in which they are tried: by topic, those for any topic last, and
  /// within a topic the smallest region first.
  public List<Rule> all() {
    return jdbc.sql(
            """
            select topic, region, unit from routing_rule
            order by case when topic = '' then 1 else 0 end, topic, length(region) desc, region
            """)
        .query((row, _) -> rule(row))
        .list();
  }

  /// Writes a rule in place of the one for the same topic and region, if there is one.
  void put(Rule rule) {
    remove(rule.topic(), rule.region());
    jdbc.sql("insert into routing_rule (topic, region, unit) values (?, ?, ?)")
        .params(rule.topic().orElse(ANY), rule.region().orElse(ANY), rule.unit())
        .update();
  }

  /// Whether there was one.
  boolean remove(Optional<String> topic, Optional<String> region) {
    return jdbc.sql("delete from routing_rule where topic = ? and region = ?")
            .params(topic.orElse(ANY), region.orElse(ANY))
            .update()
        > 0;
  }

  void removeAll() {
    jdbc.sql("delete from routing_rule").update();
  }

  /// Gives the rules of one unit to another.
  void inherit(String from, String to) {
    jdbc.sql("update routing_rule set unit = ? where unit = ?").params(to, from).update();
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        some(row.getString("topic")), some(row.getString("region")), row.getString("unit"));
  }

  private static Optional<String> some(String column) {
    return column.isEmpty() ? Optional.empty() : Optional.of(column);
  }
}
