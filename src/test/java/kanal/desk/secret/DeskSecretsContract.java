package kanal.desk.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officers;
import kanal.desk.secret.DeskSecrets.Found;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.seal.Unopenable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Sealing what an older version left, and what an older key sealed, on any database.
abstract class DeskSecretsContract {
  private static final String PHONE = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  private static final String HOOK = "whsec_bGFtYWxhbWFsYW1hbGFtYWxhbWFsYW1hbGFtYWxhbWE=";
  private static final String URL = "https://contoh.go.id/kabar";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path keysFolder;
  private DeskDatabase database;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    new Officers(database, new BCryptPasswordEncoder(4), Instant::now).makeFirst();
    database.jdbc().sql("update officer set totp_secret = ?").param(PHONE).update();
    database
        .jdbc()
        .sql(
            """
            insert into webhook (url, events, secret, made_at, made_by)
            values (?, '', ?, current_timestamp, 'admin')
            """)
        .params(URL, HOOK)
        .update();
  }

  @AfterEach
  void end() {
    database.close();
  }

  private List<String> stored() {
    return database
        .jdbc()
        .sql("select totp_secret from officer union all select secret from webhook")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private KeyFile keys() {
    return new KeyFile(keysFolder.resolve("keys"));
  }

  private DeskSecrets secrets() {
    return new DeskSecrets(database, KeyedSeal.of(keys().createIfMissing()));
  }

  private void opens(DeskSecrets secrets) {
    assertThat(secrets.open(Secret.SECOND_STEP, Officers.FIRST, stored().getFirst()))
        .isEqualTo(PHONE);
    assertThat(secrets.open(Secret.WEBHOOK, URL, stored().getLast())).isEqualTo(HOOK);
  }

  @Test
  void whatAnOlderVersionLeftIsSealed() {
    var secrets = secrets();
    opens(secrets);
    assertThat(secrets.look(false)).isEqualTo(new Found(0, 2, 0));
    assertThat(stored()).as("only counted").containsExactly(PHONE, HOOK);
    assertThat(secrets.look(true)).isEqualTo(new Found(0, 2, 0));
    assertThat(stored()).allMatch(it -> !it.contains(PHONE) && !it.contains(HOOK));
    assertThat(secrets.look(true)).isEqualTo(new Found(2, 0, 0));
    opens(secrets);
  }

  @Test
  void afterARotationTheOldKeyIsNeededUntilAllIsSealedAnew() throws Exception {
    secrets().look(true);
    var first = keys().ids().getFirst();
    keys().rotate();
    assertThat(secrets().look(true)).isEqualTo(new Found(0, 2, 0));
    var file = keysFolder.resolve("keys");
    var left = Files.readAllLines(file).stream().filter(line -> !line.startsWith(first)).toList();
    Files.write(file, left);
    assertThat(secrets().look(false)).isEqualTo(new Found(2, 0, 0));
    opens(secrets());
  }

  @Test
  void aRunningServiceNoticesANewKeyByItself() {
    var seal = KeyedSeal.of(keys().createIfMissing());
    var resealer = new Resealer(new DeskSecrets(database, seal), seal, Duration.ofMillis(50));
    resealer.reseal();
    var before = stored();
    resealer.start();
    try {
      keys().rotate();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> stored().stream().noneMatch(before::contains));
    } finally {
      resealer.stop();
    }
    opens(secrets());
  }

  @Test
  void withoutItsKeyASecretStaysAsItIsAndIsCounted() throws Exception {
    secrets().look(true);
    var before = stored();
    Files.delete(keysFolder.resolve("keys"));
    assertThat(secrets().look(true)).isEqualTo(new Found(0, 0, 2));
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void beneathAnotherOwnerItDoesNotOpen() {
    var secrets = secrets();
    secrets.look(true);
    var phone = stored().getFirst();
    assertThatThrownBy(() -> secrets.open(Secret.SECOND_STEP, "siti", phone))
        .isInstanceOf(Unopenable.class);
    assertThatThrownBy(() -> secrets.open(Secret.WEBHOOK, Officers.FIRST, phone))
        .isInstanceOf(Unopenable.class);
  }
}
