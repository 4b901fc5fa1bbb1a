package kanal.desk.unit.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.desk.unit.Tier;
import kanal.desk.unit.Unit;
import kanal.desk.unit.UnitFault;
import kanal.desk.unit.UnitKeeper;

/// The agency's units as a CSV file. What a file brings is added or changed; units that are not in
/// it stay as they are.
public final class UnitFile {
  private static final String CODE = "kode";
  private static final String NAME = "nama";
  private static final String TIER = "tingkat";
  private static final String REGION = "wilayah";
  private static final String PARENT = "induk";
  private static final String ACTIVE = "aktif";
  private static final List<String> COLUMNS = List.of(CODE, NAME, TIER, REGION, PARENT, ACTIVE);

  private final UnitKeeper keeper;

  public UnitFile(UnitKeeper keeper) {
    this.keeper = keeper;
  }

  public static String write(List<Unit> units) {
    return CsvTable.write(
        COLUMNS,
        units.stream()
            .map(unit ->
                List.of(
                    unit.code(),
                    unit.name(),
                    unit.tier().label(),
                    unit.region().orElse(""),
                    unit.parent().orElse(""),
                    unit.active() ? "ya" : "tidak"))
            .toList());
  }

  public Imported take(String officer, byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    var bad = new ArrayList<>(table.bad());
    var units = new LinkedHashMap<String, Unit>();
    var lines = new HashMap<String, Long>();
    for (var row : table.rows()) {
      var faults = new ArrayList<UnitFault>();
      var unit = unit(row, faults);
      if (lines.putIfAbsent(unit.code(), row.line()) != null) {
        faults.add(UnitFault.TWICE);
      } else {
        units.put(unit.code(), unit);
      }
      faults.forEach(fault -> bad.add(new BadLine(row.line(), fault.words())));
    }
    var faults =
        bad.isEmpty() ? keeper.keepAll(officer, units.values()) : keeper.faults(units.values());
    bad.addAll(explained(faults, lines));
    bad.sort(Comparator.comparingLong(BadLine::line));
    return new Imported(bad.isEmpty() ? units.size() : 0, bad);
  }

  private static Collection<BadLine> explained(
      Map<String, Set<UnitFault>> faults, Map<String, Long> lines) {
    return faults.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .map(fault -> new BadLine(lines.getOrDefault(entry.getKey(), 1L), fault.words())))
        .toList();
  }

  private static Unit unit(CsvTable.Row row, List<UnitFault> faults) {
    var tier = tier(row.of(TIER));
    if (tier.isEmpty()) {
      faults.add(UnitFault.TIER);
    }
    var active = row.of(ACTIVE).toLowerCase(Locale.ROOT);
    if (!Set.of("ya", "tidak", "").contains(active)) {
      faults.add(UnitFault.ACTIVE);
    }
    return new Unit(
        row.of(CODE),
        row.of(NAME),
        tier.orElse(Tier.WARD),
        some(row.of(REGION)),
        some(row.of(PARENT)),
        !active.equals("tidak"));
  }

  private static Optional<Tier> tier(String words) {
    return Stream.of(Tier.values())
        .filter(tier -> tier.label().equalsIgnoreCase(words) || tier.name().equalsIgnoreCase(words))
        .findFirst();
  }

  private static Optional<String> some(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }
}
