package kanal.desk.secondstep;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.password.NewPassword;
import kanal.desk.secret.DeskSecrets;
import kanal.desk.secret.Secret;
import kanal.seal.Unopenable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Officers' second steps: their secrets, sealed; the codes that were taken, and the recovery codes
/// for a lost phone, of which only hashes are kept.
public final class SecondSteps {
  private static final int RECOVERY_CODES = 8;

  private final DeskDatabase database;
  private final PasswordEncoder encoder;
  private final DeskSecrets secrets;
  private final Audit audit;
  private final InstantSource clock;
  private final Totp totp = new Totp();
  private final NewPassword newCode = new NewPassword();

  public SecondSteps(
      DeskDatabase database, PasswordEncoder encoder, DeskSecrets secrets, InstantSource clock) {
    this.database = database;
    this.encoder = encoder;
    this.secrets = secrets;
    this.audit = new Audit(database.jdbc(), clock);
    this.clock = clock;
  }

  /// @param stored the secret as its column has it
  private record Kept(@Nullable String stored, boolean confirmed) {}

  /// A new secret, which does not count before it is confirmed. It replaces one that was not.
  ///
  /// @return false when a confirmed one is there
  public boolean begin(String officer) {
    return database.commit(() ->
        database
            .jdbc()
            .sql("update officer set totp_secret = ? where name = ? and totp_since is null")
            .params(secrets.seal(Secret.SECOND_STEP, officer, totp.newSecret()), officer)
            .update())
        > 0;
  }

  /// The secret that waits for its confirmation.
  public Optional<String> unconfirmed(String officer) {
    try {
      return waiting(officer).map(stored -> open(officer, stored));
    } catch (Unopenable _) {
      // Nobody knows it any more: the next beginning replaces it.
      return Optional.empty();
    }
  }

  private Optional<String> waiting(String officer) {
    return kept(officer).filter(kept -> !kept.confirmed()).map(Kept::stored);
  }

  private String open(String officer, String stored) {
    return secrets.open(Secret.SECOND_STEP, officer, stored);
  }

  /// Turns the second step on, when this is a code of the secret that waits.
  ///
  /// @return the recovery codes, this once; empty when the code is wrong
  public Optional<List<String>> confirm(String officer, String typed) {
    var waiting = waiting(officer);
    var interval = intervalOf(officer, waiting, typed);
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
              .params(officer, waiting.orElseThrow())
              .update();
      if (changed == 0) {
        return Optional.empty();
      }
      forgetRecovery(database, officer);
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
  /// @throws Unopenable when the keys to check an app's code with are missing; recovery codes need
  ///   none
  public boolean accept(String officer, String typed) {
    return typed.chars().anyMatch(Character::isLetter)
        ? acceptRecovery(officer, typed)
        : acceptCode(officer, typed);
  }

  private boolean acceptCode(String officer, String typed) {
    var interval =
        intervalOf(officer, kept(officer).filter(Kept::confirmed).map(Kept::stored), typed);
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
    turnOff(database, officer);
  }

  /// The same without any key: that it is lost may be the reason.
  public static void turnOff(DeskDatabase database, String officer) {
    database.commit(() -> {
      forgetRecovery(database, officer);
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

  private static void forgetRecovery(DeskDatabase database, String officer) {
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

  private OptionalLong intervalOf(String officer, Optional<String> stored, String typed) {
    var code = typed.replaceAll("\\s", "");
    return stored
        .map(it -> totp.interval(open(officer, it), code, clock.instant()))
        .orElse(OptionalLong.empty());
  }

  private String hash(String code) {
    var hash = encoder.encode(code);
    if (hash == null) {
      throw new IllegalStateException("the encoder hashed nothing");
    }
    return hash;
  }
}
