package kanal.desk.unit;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;

/// Adds, changes and closes units. What it refuses it answers as faults; then nothing is changed.
public final class UnitKeeper {
  private final DeskDatabase database;
  private final Units units;
  private final Rules rules;
  private final Owners owners;
  private final Audit audit;
  private final InstantSource clock;

  public UnitKeeper(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.units = new Units(database.jdbc());
    this.rules = new Rules(database.jdbc());
    this.owners = new Owners(database.jdbc());
    this.audit = new Audit(database.jdbc(), clock);
    this.clock = clock;
  }

  /// Adds a unit, which takes tickets from now on.
  public Set<UnitFault> add(String officer, Unit unit) {
    return database.commit(() -> {
      lock();
      if (units.find(unit.code()).isPresent()) {
        return EnumSet.of(UnitFault.CODE_TAKEN);
      }
      return keep(officer, List.of(unit)).getOrDefault(unit.code(), Set.of());
    });
  }

  /// Changes what is known of a unit; whether it takes tickets stays as it is.
  public Set<UnitFault> change(String officer, Unit unit) {
    return database.commit(() -> {
      lock();
      var known = units.find(unit.code());
      if (known.isEmpty()) {
        return EnumSet.of(UnitFault.NO_SUCH_UNIT);
      }
      return keep(officer, List.of(unit.taking(known.get().active())))
          .getOrDefault(unit.code(), Set.of());
    });
  }

  /// Adds and changes many at once, or none when one of them has a fault.
  ///
  /// @return the faults by the units' codes
  public Map<String, Set<UnitFault>> keepAll(String officer, Collection<Unit> some) {
    return database.commit(() -> {
      lock();
      return keep(officer, some);
    });
  }

  /// What would be wrong with these units beside those there are.
  ///
  /// @return the faults by the units' codes
  public Map<String, Set<UnitFault>> faults(Collection<Unit> some) {
    var before = byCode(units.all());
    var after = new HashMap<>(before);
    some.forEach(unit -> after.put(unit.code(), unit));
    var check = new UnitCheck(after);
    var faults = new LinkedHashMap<String, Set<UnitFault>>();
    for (var unit : some) {
      var found = check.faults(unit);
      var active = Optional.ofNullable(before.get(unit.code())).map(Unit::active).orElse(true);
      if (active && !unit.active()) {
        found.add(UnitFault.CLOSE_ONE_BY_ONE);
      }
      if (!found.isEmpty()) {
        faults.put(unit.code(), found);
      }
    }
    return faults;
  }

  private Map<String, Set<UnitFault>> keep(String officer, Collection<Unit> some) {
    var faults = faults(some);
    if (faults.isEmpty()) {
      // Parents may stand anywhere among them, so that they are named only once all are there.
      some.forEach(units::write);
      some.forEach(units::place);
      some.forEach(unit -> audit.note(officer, "UNIT", Optional.of(unit.code())));
    }
    return faults;
  }

  /// Lets a unit take no more tickets. Its open tickets and its rules go to its heir, and the units
  /// below it to the unit above it.
  ///
  /// @param heir code of the unit that goes on with its work
  public Set<UnitFault> close(String officer, String code, String heir) {
    return database.commit(() -> {
      lock();
      var all = byCode(units.all());
      if (code.equals(Units.VERIFICATION)) {
        return EnumSet.of(UnitFault.QUEUE);
      }
      if (!active(all, code)) {
        return EnumSet.of(UnitFault.NO_SUCH_UNIT);
      }
      if (heir.equals(code) || !active(all, heir)) {
        return EnumSet.of(UnitFault.HEIR);
      }
      units.close(code, heir);
      rules.inherit(code, heir);
      owners.inherit(code, heir, clock.instant(), officer);
      audit.note(officer, "UNIT_CLOSED", Optional.of(code + " > " + heir));
      return EnumSet.noneOf(UnitFault.class);
    });
  }

  /// Lets a unit take tickets again.
  public Set<UnitFault> reopen(String officer, String code) {
    return database.commit(() -> {
      if (!units.reopen(code)) {
        return EnumSet.of(UnitFault.NO_SUCH_UNIT);
      }
      audit.note(officer, "UNIT_OPENED", Optional.of(code));
      return EnumSet.noneOf(UnitFault.class);
    });
  }

  /// Two admins who move units at once could make a loop that neither of them sees.
  private void lock() {
    database
        .jdbc()
        .sql("select code from unit where code = ? for update")
        .param(Units.VERIFICATION)
        .query(String.class)
        .single();
  }

  private static boolean active(Map<String, Unit> all, String code) {
    return Optional.ofNullable(all.get(code)).filter(Unit::active).isPresent();
  }

  private static Map<String, Unit> byCode(List<Unit> units) {
    var all = new LinkedHashMap<String, Unit>();
    units.forEach(unit -> all.put(unit.code(), unit));
    return all;
  }
}
