package kanal.desk.secondstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officers;
import kanal.desk.secret.DeskSecrets;
import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import kanal.seal.Unopenable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// The second step on any database.
abstract class SecondStepsContract {
  private static final String ADMIN = Officers.FIRST;

  private final Totp phone = new Totp();
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private DeskDatabase database;
  private Officers officers;
  private SecondSteps steps;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var quick = new BCryptPasswordEncoder(4);
    officers = new Officers(database, quick, () -> now);
    officers.makeFirst();
    steps = steps(KeyedSeal.forThisProcess());
  }

  private SecondSteps steps(Seal keys) {
    var quick = new BCryptPasswordEncoder(4);
    return new SecondSteps(database, quick, new DeskSecrets(database, keys), () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  private boolean on() {
    return officers.account(ADMIN).orElseThrow().secondStep();
  }

  private String begun() {
    assertThat(steps.begin(ADMIN)).isTrue();
    return steps.unconfirmed(ADMIN).orElseThrow();
  }

  private List<String> turnOn(String secret) {
    return steps.confirm(ADMIN, phone.code(secret, now)).orElseThrow();
  }

  @Test
  void itCountsOnlyOnceACodeWasTyped() {
    var secret = begun();
    assertThat(on()).isFalse();
    assertThat(steps.accept(ADMIN, phone.code(secret, now))).as("not confirmed").isFalse();
    assertThat(steps.confirm(ADMIN, "000000")).isEmpty();
    assertThat(on()).isFalse();
    assertThat(turnOn(secret)).hasSize(8).doesNotHaveDuplicates();
    assertThat(on()).isTrue();
    assertThat(steps.unconfirmed(ADMIN)).as("never shown again").isEmpty();
    assertThat(steps.begin(ADMIN)).as("a confirmed one is not replaced").isFalse();
  }

  @Test
  void aCodeIsTakenOnce() {
    var secret = begun();
    turnOn(secret);
    assertThat(steps.accept(ADMIN, phone.code(secret, now))).as("confirmed with it").isFalse();
    now = now.plusSeconds(30);
    var code = phone.code(secret, now);
    assertThat(steps.accept(ADMIN, " " + code.substring(0, 3) + " " + code.substring(3))).isTrue();
    assertThat(steps.accept(ADMIN, code)).isFalse();
    assertThat(steps.accept(ADMIN, phone.code(secret, now.minusSeconds(30)))).as("older").isFalse();
    now = now.plusSeconds(30);
    assertThat(steps.accept(ADMIN, phone.code(secret, now))).isTrue();
    assertThat(steps.accept("nobody", phone.code(secret, now))).isFalse();
  }

  @Test
  void oneOfManyWhoTypeTheSameCodeAtOnceIsLetIn() throws Exception {
    var secret = begun();
    var recovery = turnOn(secret);
    now = now.plusSeconds(60);
    assertThat(accepted(phone.code(secret, now))).isEqualTo(1);
    assertThat(accepted(recovery.getFirst())).isEqualTo(1);
  }

  private long accepted(String code) throws Exception {
    var together = new CyclicBarrier(6);
    Callable<Boolean> tries =
        () -> {
          together.await();
          return steps.accept(ADMIN, code);
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Collections.nCopies(6, tries)).stream()
          .filter(Future::resultNow)
          .count();
    }
  }

  @Test
  void aRecoveryCodeIsTakenOnceAndOnlyItsHashIsKept() {
    var recovery = turnOn(begun());
    assertThat(steps.accept(ADMIN, recovery.get(3).toUpperCase(Locale.ROOT).replace("-", " ")))
        .isTrue();
    assertThat(steps.accept(ADMIN, recovery.get(3))).isFalse();
    assertThat(steps.accept(ADMIN, "abcd-abcd-abcd-abcd")).isFalse();
    assertThat(steps.recoveryCodesLeft(ADMIN)).isEqualTo(7);
    assertThat(
            database
                .jdbc()
                .sql("select hash from officer_recovery_code")
                .query(String.class)
                .list())
        .noneMatch(hash -> recovery.stream().anyMatch(hash::contains));
    assertThat(database.jdbc().sql("select deed from audit").query(String.class).list())
        .containsExactly("SECOND_STEP_ON", "RECOVERY_CODE_USED");
  }

  @Test
  void theSecretLiesSealed() {
    var secret = begun();
    assertThat(stored()).doesNotContain(secret).startsWith("sealed:");
    turnOn(secret);
    assertThat(stored()).doesNotContain(secret);
  }

  private String stored() {
    return database.jdbc().sql("select totp_secret from officer").query(String.class).single();
  }

  @Test
  void whenTheKeysAreLostRecoveryCodesLeadIn() {
    var secret = begun();
    var recovery = turnOn(secret);
    now = now.plusSeconds(60);
    var later = steps(KeyedSeal.forThisProcess());
    assertThatThrownBy(() -> later.accept(ADMIN, phone.code(secret, now)))
        .isInstanceOf(Unopenable.class)
        .hasMessageNotContaining(secret);
    assertThat(later.accept(ADMIN, recovery.getFirst())).isTrue();
    later.off(ADMIN);
    assertThat(later.begin(ADMIN)).isTrue();
    var fresh = later.unconfirmed(ADMIN).orElseThrow();
    assertThat(later.confirm(ADMIN, phone.code(fresh, now))).isPresent();
  }

  @Test
  void oneThatWaitsForItsCodeIsReplacedWhenTheKeysAreLost() {
    begun();
    var later = steps(KeyedSeal.forThisProcess());
    assertThat(later.unconfirmed(ADMIN)).isEmpty();
    assertThat(later.begin(ADMIN)).isTrue();
    assertThat(later.unconfirmed(ADMIN)).isPresent();
  }

  @Test
  void turnedOffNothingOfItStays() {
    var secret = begun();
    var recovery = turnOn(secret);
    steps.off(ADMIN);
    assertThat(on()).isFalse();
    now = now.plusSeconds(60);
    assertThat(steps.accept(ADMIN, phone.code(secret, now))).isFalse();
    assertThat(steps.accept(ADMIN, recovery.getFirst())).isFalse();
    assertThat(begun()).isNotEqualTo(secret);
  }
}
