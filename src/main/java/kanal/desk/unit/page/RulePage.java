package kanal.desk.unit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.desk.unit.Rule;
import kanal.desk.unit.Rules;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Makes the view of the rules.
final class RulePage {
  private final Units units;
  private final Rules rules;
  private final Topics topics;
  private final Places places;

  RulePage(Units units, Rules rules, Topics topics, Places places) {
    this.units = units;
    this.rules = rules;
    this.topics = topics;
    this.places = places;
  }

  /// What the page shows.
  ///
  /// @param verdict what the rules say about what was tried
  record View(
      List<Row> rows, List<Topic> topics, List<UnitPage.Option> active, Optional<String> verdict) {}

  /// A rule.
  ///
  /// @param place in the order in which they are tried, from 1
  record Row(
      int place, String topic, String topicCode, String region, String regionCode, String unit) {}

  View view(Optional<String> verdict) {
    var names = names();
    var rows = new ArrayList<Row>();
    for (var rule : rules.all()) {
      rows.add(
          new Row(
              rows.size() + 1,
              rule.topic().map(this::topic).orElse("Semua topik"),
              rule.topic().orElse(""),
              rule.region().map(places::named).orElse("Semua wilayah"),
              rule.region().orElse(""),
              names.getOrDefault(rule.unit(), rule.unit())));
    }
    return new View(
        rows,
        topics.all(),
        units.active().stream().map(unit -> new UnitPage.Option(unit.code(), unit.name())).toList(),
        verdict);
  }

  /// To whom a report goes, and by which rule, as a sentence.
  String verdict(String topic, Optional<String> region) {
    var ruling = rules.decide(topic, region.orElse(""));
    var unit = names().getOrDefault(ruling.unit(), ruling.unit());
    var report =
        "Laporan tentang "
            + topic(topic)
            + region.map(code -> " di " + places.named(code)).orElse(", tempat belum diketahui,");
    return report
        + " → "
        + unit
        + ruling
            .because()
            .map(rule -> ", karena aturan " + (rules.all().indexOf(rule) + 1) + ".")
            .orElse(", karena tidak ada aturan yang cocok.");
  }

  List<Rule> all() {
    return rules.all();
  }

  Places places() {
    return places;
  }

  private String topic(String code) {
    return topics.of(code).name();
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    units.all().forEach((Unit unit) -> names.put(unit.code(), unit.name()));
    return names;
  }
}
