package kanal.desk.unit;

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
}
