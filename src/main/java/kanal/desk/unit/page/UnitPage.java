package kanal.desk.unit.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Rule;
import kanal.desk.unit.Rules;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Makes the view of the units.
final class UnitPage {
  private final Units units;
  private final Rules rules;
  private final Owners owners;
  private final Places places;

  UnitPage(Units units, Rules rules, Owners owners, Places places) {
    this.units = units;
    this.rules = rules;
    this.owners = owners;
    this.places = places;
  }

  /// What the page shows.
  record View(List<Row> rows, List<Option> active) {}

  /// A unit.
  ///
  /// @param queue whether it is the verification queue, which stays
  record Row(
      UnitForm form,
      String tier,
      String region,
      String parent,
      long tickets,
      long rules,
      boolean active,
      boolean queue) {}

  /// A unit to choose.
  record Option(String code, String name) {}

  View view() {
    var all = units.all();
    var names = new HashMap<String, String>();
    all.forEach(unit -> names.put(unit.code(), unit.name()));
    var tickets = owners.openByUnit();
    var named =
        rules.all().stream().collect(Collectors.groupingBy(Rule::unit, Collectors.counting()));
    return new View(
        all.stream()
            .sorted(
                Comparator.comparing(Unit::active)
                    .thenComparing(Unit::tier)
                    .reversed()
                    .thenComparing(Unit::name))
            .map(unit -> row(unit, names, tickets, named))
            .toList(),
        all.stream()
            .filter(Unit::active)
            .map(unit -> new Option(unit.code(), unit.name()))
            .toList());
  }

  private Row row(
      Unit unit, Map<String, String> names, Map<String, Long> tickets, Map<String, Long> named) {
    return new Row(
        UnitForm.of(unit),
        unit.tier().label(),
        unit.region().map(places::named).orElse(""),
        unit.parent().map(code -> names.getOrDefault(code, code)).orElse(""),
        tickets.getOrDefault(unit.code(), 0L),
        named.getOrDefault(unit.code(), 0L),
        unit.active(),
        unit.code().equals(Units.VERIFICATION));
  }

  List<Unit> all() {
    return units.all();
  }

  Places places() {
    return places;
  }
}
