package kanal.desk.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanal.desk.report.Figures.OfRegion;

/// Chooses how large the regions of a chart are: districts for an agency whose tickets come from
/// one regency mostly, regencies for one that serves more.
final class RegionRows {
  private static final int REGENCY = 5;
  private static final int DISTRICT_PARTS = 3;
  private static final int REGENCY_PARTS = 2;

  private RegionRows() {}

  /// The most frequent first; regions that are not known are left out.
  static Map<String, Long> of(List<OfRegion> regions) {
    var known = regions.stream().filter(region -> !region.code().isEmpty()).toList();
    long all = known.stream().mapToLong(OfRegion::tickets).sum();
    var regencies =
        known.stream()
            .collect(
                Collectors.groupingBy(
                    region -> head(region.code()), Collectors.summingLong(OfRegion::tickets)));
    boolean one = regencies.values().stream().anyMatch(tickets -> 2 * tickets > all);
    var names = new HashMap<String, String>();
    var rows = new HashMap<String, Long>();
    for (var region : known) {
      var code = one ? region.code() : head(region.code());
      names.putIfAbsent(code, name(region.name(), one ? DISTRICT_PARTS : REGENCY_PARTS));
      rows.merge(code, region.tickets(), Long::sum);
    }
    var named = new LinkedHashMap<String, Long>();
    rows.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            row -> named.merge(names.getOrDefault(row.getKey(), ""), row.getValue(), Long::sum));
    return named;
  }

  private static String head(String code) {
    return code.substring(0, Math.min(REGENCY, code.length()));
  }

  /// `Kec. Cikupa, Kab. Tangerang` of `Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten`.
  private static String name(String name, int parts) {
    var all = List.of(name.split(", "));
    var last = all.subList(Math.max(0, all.size() - parts), all.size());
    return String.join(", ", last.size() > 1 ? last.subList(0, last.size() - 1) : last);
  }
}
