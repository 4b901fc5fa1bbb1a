package kanal.desk.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Scope;

/// All keys. What a key is made of is shown once; the database has its hash only. It is random
/// enough that a plain hash tells nothing.
public final class ApiKeys {
  private static final String PREFIX = "kanal_";
  private static final int RANDOM_BYTES = 32;
  private static final int LONGEST = 100;

  private final DeskDatabase database;
  private final Audit audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public ApiKeys(DeskDatabase database, InstantSource clock) {
    this.database = database;
    this.audit = new Audit(database.jdbc(), clock);
    this.clock = clock;
  }

  /// What an admin wants of a new key.
  ///
  /// @param units codes; all when empty
  public record Wanted(String name, Set<Right> rights, Set<String> units, Optional<String> region) {
    public Wanted {
      rights = Set.copyOf(rights);
      units = Set.copyOf(units);
    }
  }

  /// A key in the list.
  public record Known(ApiKey key, Set<String> units, Instant madeAt, String madeBy, boolean live) {}

  /// Makes a key.
  ///
  /// @return what its program sends as `api_key`, this once
  public String make(Wanted wanted, String by) {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database.commit(() -> {
      insert(wanted, hash(secret), by);
      audit.note(by, "API_KEY_MADE", Optional.of(wanted.name()));
      return true;
    });
    return secret;
  }

  private void insert(Wanted wanted, String hash, String by) {
    database
        .jdbc()
        .sql(
            """
            insert into api_key (name, hash, may_read, may_file, may_update, region, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(wanted.name(), hash)
        .param(wanted.rights().contains(Right.READ))
        .param(wanted.rights().contains(Right.FILE))
        .param(wanted.rights().contains(Right.UPDATE))
        .param(wanted.region().orElse(null))
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(by)
        .update();
    for (var unit : wanted.units()) {
      database
          .jdbc()
          .sql(
              """
              insert into api_key_unit (api_key, unit)
              select id, ? from api_key where hash = ?
              """)
          .params(unit, hash)
          .update();
    }
  }

  /// The key, while it is not revoked.
  public Optional<ApiKey> find(String secret) {
    if (!secret.startsWith(PREFIX) || secret.length() > LONGEST) {
      return Optional.empty();
    }
    var id =
        database
            .jdbc()
            .sql("select id from api_key where hash = ? and revoked_at is null")
            .param(hash(secret))
            .query((row, _) -> row.getLong("id"))
            .optional();
    return id.map(this::known).map(Known::key);
  }

  /// All that were ever made, the newest first.
  public List<Known> all() {
    return database
        .jdbc()
        .sql("select id from api_key order by id desc")
        .query((row, _) -> row.getLong("id"))
        .list()
        .stream()
        .map(this::known)
        .toList();
  }

  /// Ends a key.
  ///
  /// @return whether it was live until now
  public boolean revoke(long id, String by) {
    return database.commit(() -> {
      int changed =
          database
              .jdbc()
              .sql(
                  """
                  update api_key set revoked_at = ?, revoked_by = ?
                  where id = ? and revoked_at is null
                  """)
              .params(clock.instant().atOffset(ZoneOffset.UTC), by, id)
              .update();
      if (changed > 0) {
        audit.note(by, "API_KEY_REVOKED", Optional.of(known(id).key().name()));
      }
      return changed > 0;
    });
  }

  private Known known(long id) {
    var units =
        new TreeSet<>(
            database
                .jdbc()
                .sql("select unit from api_key_unit where api_key = ?")
                .param(id)
                .query(String.class)
                .list());
    return database
        .jdbc()
        .sql("select * from api_key where id = ?")
        .param(id)
        .query((row, _) -> known(row, units))
        .single();
  }

  private static Known known(ResultSet row, Set<String> units) throws SQLException {
    var rights = EnumSet.noneOf(Right.class);
    for (var right : Right.values()) {
      if (row.getBoolean("may_" + right.name().toLowerCase(Locale.ROOT))) {
        rights.add(right);
      }
    }
    var key =
        new ApiKey(
            row.getLong("id"),
            row.getString("name"),
            rights,
            units.isEmpty() ? Scope.EVERYTHING : new Scope.Units(units),
            Optional.ofNullable(row.getString("region")));
    return new Known(
        key,
        units,
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        row.getObject("revoked_at") == null);
  }

  private static String hash(String secret) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
