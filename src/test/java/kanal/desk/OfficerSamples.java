package kanal.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.DeskSecurityConfiguration;
import kanal.desk.officer.Role;

/// Officers who can sign in.
public final class OfficerSamples {
  public static final String PASSWORD = "sandi-untuk-tes";

  private OfficerSamples() {}

  /// Adds an officer of these units.
  public static void add(DeskDatabase database, String name, Role role, String... units) {
    var now = Instant.parse("2026-11-01T00:00:00Z").atOffset(ZoneOffset.UTC);
    database
        .jdbc()
        .sql(
            """
            insert into officer (name, password_hash, created_at, password_at, role)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            name,
            DeskSecurityConfiguration.passwordEncoder().encode(PASSWORD),
            now,
            now,
            role.name())
        .update();
    for (var unit : units) {
      database
          .jdbc()
          .sql("insert into officer_unit (officer, unit) values (?, ?)")
          .params(name, unit)
          .update();
    }
  }
}
