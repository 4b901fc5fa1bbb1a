package kanal.desk.officer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import kanal.desk.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The names under which officers know each other, for those they sign in with.
public final class DisplayNames {
  private static final String BY_ITSELF = "Sistem";

  private final JdbcClient jdbc;

  public DisplayNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Tells them as they are now, in one look for a whole page. Who is no officer any more keeps the
  /// name that was noted.
  public UnaryOperator<String> now() {
    Map<String, String> names = new HashMap<>();
    names.put(Audit.NOBODY, BY_ITSELF);
    jdbc.sql("select name, display_name from officer where display_name is not null")
        .query(row -> {
          names.put(row.getString("name"), row.getString("display_name"));
        });
    return name -> names.getOrDefault(name, name);
  }
}
