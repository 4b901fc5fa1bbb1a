package kanal.desk.unit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All units of the agency.
public final class Units {
  /// The unit that takes what no rule gives to another.
  public static final String VERIFICATION = "verifikasi";

  private final JdbcClient jdbc;

  public Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All of them, by name; those that take no more tickets are among them.
  public List<Unit> all() {
    return jdbc.sql("select code, name, tier, region, parent, active from unit order by name, code")
        .query((row, _) ->
            new Unit(
                row.getString("code"),
                row.getString("name"),
                Tier.valueOf(row.getString("tier")),
                Optional.ofNullable(row.getString("region")),
                Optional.ofNullable(row.getString("parent")),
                row.getBoolean("active")))
        .list();
  }

  public Optional<Unit> find(String code) {
    return all().stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  /// Those that take tickets, by name.
  public List<Unit> active() {
    return all().stream().filter(Unit::active).toList();
  }

  /// These units and all below them.
  public Set<String> withAllBelow(Set<String> codes) {
    var all = all();
    var found = new LinkedHashSet<>(codes);
    boolean more = true;
    while (more) {
      more = false;
      for (var unit : all) {
        if (unit.parent().filter(found::contains).isPresent()) {
          more |= found.add(unit.code());
        }
      }
    }
    return found;
  }

  /// Who goes on with the work of this unit: itself while it takes tickets.
  public String heirOf(String code) {
    var seen = new HashSet<String>();
    var now = code;
    while (seen.add(now)) {
      var heir =
          jdbc.sql("select heir from unit where code = ? and not active and heir is not null")
              .param(now)
              .query(String.class)
              .optional();
      if (heir.isEmpty()) {
        return now;
      }
      now = heir.get();
    }
    return VERIFICATION;
  }

  /// Writes all of a unit but its parent.
  void write(Unit unit) {
    int changed =
        jdbc.sql("update unit set name = ?, tier = ?, region = ? where code = ?")
            .params(unit.name(), unit.tier().name())
            .param(unit.region().orElse(null))
            .param(unit.code())
            .update();
    if (changed == 0) {
      jdbc.sql("insert into unit (code, name, tier, region, active) values (?, ?, ?, ?, true)")
          .params(unit.code(), unit.name(), unit.tier().name())
          .param(unit.region().orElse(null))
          .update();
    }
  }

  /// Puts a unit below its parent.
  void place(Unit unit) {
    jdbc.sql("update unit set parent = ? where code = ?")
        .param(unit.parent().orElse(null))
        .param(unit.code())
        .update();
  }

  /// Closes a unit; those below it come to the unit above it.
  void close(String code, String heir) {
    jdbc.sql(
            "update unit set parent = (select parent from unit up where up.code = ?) where parent ="
                + " ?")
        .params(code, code)
        .update();
    jdbc.sql("update unit set active = false, heir = ? where code = ?").params(heir, code).update();
  }

  /// False when there is no such closed unit.
  boolean reopen(String code) {
    return jdbc.sql("update unit set active = true, heir = null where code = ? and not active")
            .param(code)
            .update()
        > 0;
  }
}
