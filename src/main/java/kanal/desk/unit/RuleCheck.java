package kanal.desk.unit;

import java.util.EnumSet;
import java.util.Set;

/// Finds what is wrong with a rule.
///
/// @param topics codes of the topics there are
/// @param units codes of the units that take tickets
public record RuleCheck(Set<String> topics, Set<String> units) {
  public RuleCheck {
    topics = Set.copyOf(topics);
    units = Set.copyOf(units);
  }

  public Set<UnitFault> faults(Rule rule) {
    var faults = EnumSet.noneOf(UnitFault.class);
    if (rule.topic().filter(code -> !topics.contains(code)).isPresent()) {
      faults.add(UnitFault.TOPIC);
    }
    if (rule.region().filter(code -> !RegionCode.isOne(code)).isPresent()) {
      faults.add(UnitFault.REGION);
    }
    if (!units.contains(rule.unit())) {
      faults.add(UnitFault.NO_SUCH_UNIT);
    }
    return faults;
  }
}
