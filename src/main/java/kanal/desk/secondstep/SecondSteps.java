package kanal.desk.secondstep;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.password.NewPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Officers' second steps: their secrets, the codes that were taken, and the recovery codes for a
/// lost phone, of which only hashes are kept.
public final class SecondSteps {
  private static final int RECOVERY_CODES = 8;

  private final DeskDatabase database;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final InstantSource clock;
  private final Totp totp = new Totp();
  private final NewPassword newCode = new NewPassword();

  public SecondSteps(DeskDatabase database, PasswordEncoder encoder, InstantSource clock) {
    this.database = database;
    this.encoder = encoder;
    this.audit = new Audit(database.jdbc(), clock);
    this.clock = clock;
  }

  private record Kept(@Nullable String secret, boolean confirmed) {}

  /// A new secret, which does not count before it is confirmed. It replaces one that was not.
  ///
  /// @return false when a confirmed one is there
  public boolean begin(String officer) {
    return database.commit(() ->
        database
            .jdbc()
            .sql("update officer set totp_secret = ? where name = ? and totp_since is null")
            .params(totp.newSecret(), officer)
            .update())
        > 0;
  }

  /// The secret that waits for its confirmation.
  public Optional<String> unconfirmed(String officer) {
    return kept(officer).filter(kept -> !kept.confirmed()).map(Kept::secret);
  }

  /// Turns the second step on, when this is a code of the secret that waits.
  ///
  /// @return the recovery codes, this once; empty when the code is wrong
  public Optional<List<String>> confirm(String officer, String typed) {
    var secret = unconfirmed(officer);
    var interval = secret.stream().flatMapToLong(it -> intervalOf(it, typed)).findFirst();
    if (interval.isEmpty()) {
      return Optional.empty();
    }
    var recovery = IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> newCode.make()).toList();
    var hashes = recovery.stream().map(this::hash).toList();
    return database.commit(() -> {
      int changed =
          database
              .jdbc()
              .sql(
                  """
                  update officer set totp_since = ?, totp_last_interval = ?
                  where name = ? and totp_secret = ? and totp_since is null
                  """)
              .params(clock.instant().atOffset(ZoneOffset.UTC), interval.getAsLong())
              .params(officer, secret.orElseThrow())
              .update();
      if (changed == 0) {
        return Optional.empty();
      }
      forgetRecovery(officer);
      hashes.forEach(hash ->
          database
              .jdbc()
              .sql("insert into officer_recovery_code (officer, hash) values (?, ?)")
              .params(officer, hash)
              .update());
      audit.note(officer, "SECOND_STEP_ON", Optional.empty());
      return Optional.of(recovery);
    });
  }

  /// Takes a code of the app, or a recovery code; each is taken once.
  ///
  /// @return false when it is neither
  public boolean accept(String officer, String typed) {
    return typed.chars().anyMatch(Character::isLetter)
        ? acceptRecovery(officer, typed)
        : acceptCode(officer, typed);
  }

  private boolean acceptCode(String officer, String typed) {
    var interval =
        kept(officer).filter(Kept::confirmed).map(Kept::secret).stream()
            .flatMapToLong(it -> intervalOf(it, typed))
            .findFirst();
    return interval.isPresent()
        && database.commit(() ->
            // The condition holds for one of two who use the same code at once.
            database
                .jdbc()
                .sql(
                    """
                    update officer set totp_last_interval = ?
                    where name = ? and totp_last_interval < ?
                    """)
                .params(interval.getAsLong(), officer, interval.getAsLong())
                .update())
            > 0;
  }

  private boolean acceptRecovery(String officer, String typed) {
    var code = NewPassword.grouped(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    var hash =
        database
            .jdbc()
            .sql("select hash from officer_recovery_code where officer = ?")
            .param(officer)
            .query((row, _) -> row.getString("hash"))
            .list()
            .stream()
            .filter(it -> encoder.matches(code, it))
            .findFirst();
    return hash.isPresent()
        && database.commit(() -> {
          int used =
              database
                  .jdbc()
                  .sql("delete from officer_recovery_code where officer = ? and hash = ?")
                  .params(officer, hash.get())
                  .update();
          if (used > 0) {
            audit.note(officer, "RECOVERY_CODE_USED", Optional.empty());
          }
          return used > 0;
        });
  }

  /// How many recovery codes are left.
  public int recoveryCodesLeft(String officer) {
    return database
        .jdbc()
        .sql("select count(*) from officer_recovery_code where officer = ?")
        .param(officer)
        .query(Integer.class)
        .single();
  }

  /// Turns the second step off; whoever does it notes it.
  public void off(String officer) {
    database.commit(() -> {
      forgetRecovery(officer);
      return database
          .jdbc()
          .sql(
              """
              update officer set totp_secret = null, totp_since = null, totp_last_interval = null
              where name = ?
              """)
          .param(officer)
          .update();
    });
  }

  private void forgetRecovery(String officer) {
    database
        .jdbc()
        .sql("delete from officer_recovery_code where officer = ?")
        .param(officer)
        .update();
  }

  private Optional<Kept> kept(String officer) {
    return database
        .jdbc()
        .sql("select totp_secret, totp_since from officer where name = ? and active")
        .param(officer)
        .query(
            (row, _) -> new Kept(row.getString("totp_secret"), row.getObject("totp_since") != null))
        .optional();
  }

  private LongStream intervalOf(String secret, String typed) {
    var interval = totp.interval(secret, typed.replaceAll("\\s", ""), clock.instant());
    return interval.stream();
  }

  private String hash(String code) {
    var hash = encoder.encode(code);
    if (hash == null) {
      throw new IllegalStateException("the encoder hashed nothing");
    }
    return hash;
  }
}
