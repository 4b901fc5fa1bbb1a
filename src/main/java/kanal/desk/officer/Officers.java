package kanal.desk.officer;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kanal.desk.database.DeskDatabase;
import kanal.desk.password.NewPassword;
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
            insert(FIRST, Role.ADMIN, FIRST, password);
            return true;
          });
      return made ? Optional.of(password) : Optional.empty();
    } catch (DuplicateKeyException _) {
      // Another replica on the same database was first, and prints its password.
      return Optional.empty();
    }
  }

  /// Adds an officer, without units; belongs into the transaction that notes it.
  ///
  /// @return the password, this once
  /// @throws DuplicateKeyException when the name is taken
  public String add(String name, String displayName, Role role) {
    var password = newPassword.make();
    insert(name, role, displayName, password);
    return password;
  }

  /// Gives an officer a new password, which they must change at the next sign-in, and ends their
  /// sessions.
  ///
  /// @return the password, this once; empty when there is no such officer
  public Optional<String> resetPassword(String name) {
    var password = newPassword.make();
    var hash = hash(password);
    return database.commit(() -> setPassword(name, hash, true))
        ? Optional.of(password)
        : Optional.empty();
  }

  /// Keeps the password that an officer chose; all their sessions end.
  public boolean changePassword(String name, String password) {
    var hash = hash(password);
    return database.commit(() -> setPassword(name, hash, false));
  }

  private boolean setPassword(String name, String hash, boolean mustChange) {
    return database
            .jdbc()
            .sql(
                """
                update officer set password_hash = ?, password_at = ?, must_change = ?,
                  session_stamp = ?
                where name = ?
                """)
            .params(hash, clock.instant().atOffset(ZoneOffset.UTC), mustChange)
            .params(newStamp(), name)
            .update()
        > 0;
  }

  /// Ends all sessions of an officer.
  public void endSessions(String name) {
    database.commit(() ->
        database
            .jdbc()
            .sql("update officer set session_stamp = ? where name = ?")
            .params(newStamp(), name)
            .update());
  }

  /// Whether an officer wants keyboard shortcuts.
  public void setKeys(String name, boolean keys) {
    database.commit(() ->
        database
            .jdbc()
            .sql("update officer set keys_enabled = ? where name = ?")
            .params(keys, name)
            .update());
  }

  /// The officer of this name with the rights they have now; empty when there is none, or no more.
  public Optional<Officer> find(String name) {
    return account(name).map(Account::officer);
  }

  /// The officer of this name and what their sign-in hangs on; empty when there is none, or no
  /// more.
  public Optional<Account> account(String name) {
    if (!OfficerName.valid(name)) {
      return Optional.empty();
    }
    // One query after the other: one inside another would hold two connections at once.
    var own = unitsOf(name);
    var led = units.withAllBelow(own);
    return database
        .jdbc()
        .sql(
            """
            select name, display_name, role, keys_enabled, session_stamp, must_change, totp_since
            from officer where name = ? and active
            """)
        .param(name)
        .query((row, _) -> {
          var role = Role.valueOf(row.getString("role"));
          var officer =
              new Officer(
                  row.getString("name"),
                  Optional.ofNullable(row.getString("display_name")).orElse(row.getString("name")),
                  role,
                  scope(role, own, led),
                  row.getBoolean("keys_enabled"));
          return new Account(
              officer,
              row.getString("session_stamp"),
              row.getBoolean("must_change"),
              row.getObject("totp_since") != null);
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
        OfficerName.valid(name)
            ? database
                .jdbc()
                .sql("select password_hash from officer where name = ? and active")
                .param(name)
                .query(String.class)
                .optional()
            : Optional.<String>empty();
    return encoder.matches(password, hash.orElse(hashOfNobody)) && hash.isPresent();
  }

  private void insert(String name, Role role, String displayName, String password) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    database
        .jdbc()
        .sql(
            """
            insert into officer (name, display_name, role, password_hash, must_change,
              session_stamp, created_at, password_at)
            values (?, ?, ?, ?, true, ?, ?, ?)
            """)
        .params(name, displayName, role.name(), hash(password), newStamp(), now, now)
        .update();
  }

  private static String newStamp() {
    return UUID.randomUUID().toString();
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
