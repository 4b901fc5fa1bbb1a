package kanal.desk.officer;

import java.util.Map;
import java.util.Set;

/// Which tickets somebody needs to know of. Every page and every list asks through it.
public sealed interface Scope {

  /// All tickets.
  Scope EVERYTHING = new Everything();

  /// Whether a ticket of this unit is one of them.
  boolean covers(String unit);

  /// The condition on the column `unit` of the table of this name or alias.
  String condition(String table);

  /// The named values of that condition.
  Map<String, Object> values();

  /// Every ticket there is.
  record Everything() implements Scope {
    @Override
    public boolean covers(String unit) {
      return true;
    }

    @Override
    public String condition(String table) {
      return "true";
    }

    @Override
    public Map<String, Object> values() {
      return Map.of();
    }
  }

  /// The tickets of some units.
  ///
  /// @param codes of the units; of none when the set is empty
  record Units(Set<String> codes) implements Scope {
    public Units {
      codes = Set.copyOf(codes);
    }

    @Override
    public boolean covers(String unit) {
      return codes.contains(unit);
    }

    @Override
    public String condition(String table) {
      return codes.isEmpty() ? "false" : table + ".unit in (:scopeUnits)";
    }

    @Override
    public Map<String, Object> values() {
      return codes.isEmpty() ? Map.of() : Map.of("scopeUnits", codes);
    }
  }
}
