package kanal.desk.unit.page;

import java.util.Optional;
import kanal.desk.unit.Tier;
import kanal.desk.unit.Unit;

/// A unit as an admin types it.
public record UnitForm(String code, String name, Tier tier, String region, String parent) {
  static UnitForm empty() {
    return new UnitForm("", "", Tier.REGENCY, "", "");
  }

  static UnitForm of(Unit unit) {
    return new UnitForm(
        unit.code(), unit.name(), unit.tier(), unit.region().orElse(""), unit.parent().orElse(""));
  }

  Unit unit(Optional<String> regionCode) {
    return new Unit(
        code.strip(),
        name.strip(),
        tier,
        regionCode,
        parent.isBlank() ? Optional.empty() : Optional.of(parent.strip()),
        true);
  }
}
