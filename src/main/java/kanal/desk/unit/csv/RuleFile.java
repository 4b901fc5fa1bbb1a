package kanal.desk.unit.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kanal.desk.unit.Rule;
import kanal.desk.unit.RuleKeeper;
import kanal.desk.unit.UnitFault;

/// All rules as a CSV file. A file takes the place of all rules there are.
public final class RuleFile {
  private static final String TOPIC = "topik";
  private static final String REGION = "wilayah";
  private static final String UNIT = "unit";
  private static final List<String> COLUMNS = List.of(TOPIC, REGION, UNIT);
  private static final String ANY = "*";

  private final RuleKeeper keeper;

  public RuleFile(RuleKeeper keeper) {
    this.keeper = keeper;
  }

  public static String write(List<Rule> rules) {
    return CsvTable.write(
        COLUMNS,
        rules.stream()
            .map(rule -> List.of(rule.topic().orElse(ANY), rule.region().orElse(ANY), rule.unit()))
            .toList());
  }

  public Imported take(String officer, byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    var bad = new ArrayList<>(table.bad());
    var check = keeper.check();
    var rules = new ArrayList<Rule>();
    var known = new HashSet<List<Optional<String>>>();
    for (var row : table.rows()) {
      var rule = new Rule(some(row.of(TOPIC)), some(row.of(REGION)), row.of(UNIT));
      var faults = check.faults(rule);
      if (!known.add(List.of(rule.topic(), rule.region()))) {
        faults.add(UnitFault.TWICE);
      }
      faults.forEach(fault -> bad.add(new BadLine(row.line(), fault.words())));
      rules.add(rule);
    }
    if (bad.isEmpty()) {
      keeper.replaceAll(officer, rules);
    }
    return new Imported(bad.isEmpty() ? rules.size() : 0, bad);
  }

  private static Optional<String> some(String field) {
    return field.isEmpty() || field.equals(ANY) ? Optional.empty() : Optional.of(field);
  }
}
