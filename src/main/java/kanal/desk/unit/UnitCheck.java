package kanal.desk.unit;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what is wrong with a unit among all others as they would be together.
final class UnitCheck {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_NAME = 200;

  private final Map<String, Unit> all;

  /// @param all units by their codes, the one to look at among them
  UnitCheck(Map<String, Unit> all) {
    this.all = Map.copyOf(all);
  }

  Set<UnitFault> faults(Unit unit) {
    var faults = EnumSet.noneOf(UnitFault.class);
    if (!CODE.matcher(unit.code()).matches()) {
      faults.add(UnitFault.CODE);
    }
    if (unit.name().isBlank() || unit.name().length() > LONGEST_NAME) {
      faults.add(UnitFault.NAME);
    }
    if (unit.region().filter(code -> !RegionCode.isOne(code)).isPresent()) {
      faults.add(UnitFault.REGION);
    }
    if (unit.parent().filter(code -> !takesTickets(code)).isPresent()) {
      faults.add(UnitFault.PARENT);
    } else if (loops(unit)) {
      faults.add(UnitFault.LOOP);
    }
    return faults;
  }

  private boolean takesTickets(String code) {
    return Optional.ofNullable(all.get(code)).filter(Unit::active).isPresent();
  }

  private boolean loops(Unit unit) {
    var seen = new HashSet<String>();
    var above = Optional.of(unit);
    while (above.isPresent()) {
      if (!seen.add(above.get().code())) {
        return true;
      }
      above = above.get().parent().map(all::get);
    }
    return false;
  }
}
