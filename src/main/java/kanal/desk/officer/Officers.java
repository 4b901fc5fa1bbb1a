package kanal.desk.officer;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kanal.desk.database.DeskDatabase;
import kanal.desk.unit.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The officers of this desk and their passwords, of which only hashes are kept.
public final class Officers {
  /// The name of the officer who is there from the first start.
  public static final String FIRST = "admin";

  private final DeskDatabase database;
  private final Units units;
  private final PasswordEncoder encoder;
  private final NewPassword newPassword;
  private final InstantSource clock;
  private final String hashOfNobody;

  public Officers(DeskDatabase database, PasswordEncoder encoder, InstantSource clock) {
    this.database = database;
    this.units = new Units(database.jdbc());
    this.encoder = encoder;
    this.newPassword = new NewPassword();
    this.clock = clock;
    this.hashOfNobody = hash(newPassword.make());
  }

  /// Makes the first officer when there is none at all.
  ///
  /// @return the password, this once, when it was made
  public Optional<String> makeFirst() {
    var password = newPassword.make();
    try {
      boolean made =
          database.commit(() -> {
            if (jdbcCount("select count(*) from officer") > 0) {
              return false;
            }
            insert(FIRST, password);
            return true;
          });
      return made ? Optional.of(password) : Optional.empty();
    } catch (DuplicateKeyException _) {
      // Another replica on the same database was first, and prints its password.
      return Optional.empty();
    }
  }

  /// Gives an officer a new password.
  ///
  /// @return the password, this once; empty when there is no such officer
  public Optional<String> resetPassword(String name) {
    var password = newPassword.make();
    var hash = hash(password);
    int changed =
        database.commit(() ->
            database
                .jdbc()
                .sql("update officer set password_hash = ?, password_at = ? where name = ?")
                .params(hash, clock.instant().atOffset(ZoneOffset.UTC), name)
                .update());
    return changed > 0 ? Optional.of(password) : Optional.empty();
  }

  /// The officer of this name with the rights they have now; empty when there is none, or no more.
  public Optional<Officer> find(String name) {
    // One query after the other: one inside another would hold two connections at once.
    var own = unitsOf(name);
    var led = units.withAllBelow(own);
    return database
        .jdbc()
        .sql("select name, display_name, role from officer where name = ? and active")
        .param(name)
        .query((row, _) -> {
          var role = Role.valueOf(row.getString("role"));
          return new Officer(
              row.getString("name"),
              Optional.ofNullable(row.getString("display_name")).orElse(row.getString("name")),
              role,
              scope(role, own, led));
        })
        .optional();
  }

  private Set<String> unitsOf(String name) {
    return new TreeSet<>(
        database
            .jdbc()
            .sql("select unit from officer_unit where officer = ?")
            .param(name)
            .query(String.class)
            .list());
  }

  private static Scope scope(Role role, Set<String> own, Set<String> led) {
    return switch (role) {
      case ADMIN, AUDITOR -> Scope.EVERYTHING;
      case UNIT_LEAD -> new Scope.Units(led);
      case OFFICER -> new Scope.Units(own);
    };
  }

  /// Whether this is the officer's password; takes as long for a name that nobody has.
  public boolean know(String name, String password) {
    var hash =
        database
            .jdbc()
            .sql("select password_hash from officer where name = ? and active")
            .param(name)
            .query(String.class)
            .optional();
    return encoder.matches(password, hash.orElse(hashOfNobody)) && hash.isPresent();
  }

  private void insert(String name, String password) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    database
        .jdbc()
        .sql(
            """
            insert into officer (name, password_hash, created_at, password_at)
            values (?, ?, ?, ?)
            """)
        .params(name, hash(password), now, now)
        .update();
  }

  private long jdbcCount(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }

  private String hash(String password) {
    var hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the encoder hashed nothing");
    }
    return hash;
  }
}
