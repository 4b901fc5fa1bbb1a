package kanal.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.FakeTwilio;
import kanal.desk.database.PostgresServer;
import kanal.doctor.Finding.Verdict;
import kanal.lab.RedisServer;
import kanal.lab.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// An installation whose parts are all there, and the same with one of them broken.
class DoctorIT {
  private static final String OURS = "lapor@kanal.test";
  private static final String PASSWORD = "rahasia-surat";

  @TempDir private Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeTwilio twilio = FakeTwilio.start();
  private final GreenMail mail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });
  private final Map<String, Object> settings = new HashMap<>();
  private Instant now = Instant.now();

  @BeforeEach
  void install() {
    mail.start();
    mail.setUser(OURS, OURS, PASSWORD);
    settings.put("kanal.data-dir", folder.resolve("data").toString());
    settings.put("server.port", Integer.toString(ServerProcess.freePort()));
    settings.put("kanal.telegram.token", telegram.token());
    settings.put("kanal.telegram.api-url", telegram.url());
    settings.put("kanal.sms.number", "1708");
    settings.put("kanal.sms.twilio.account-sid", twilio.accountSid());
    settings.put("kanal.sms.twilio.auth-token", twilio.authToken());
    settings.put("kanal.sms.twilio.api-url", twilio.url());
    settings.put("kanal.sms.twilio.public-url", "https://lapor.example.go.id");
    settings.put("kanal.email.address", OURS);
    settings.put("kanal.email.password", PASSWORD);
    settings.put("kanal.email.imap-host", "127.0.0.1");
    settings.put("kanal.email.imap-port", Integer.toString(mail.getImap().getPort()));
    settings.put("kanal.email.imap-tls", "none");
    settings.put("kanal.email.smtp-host", "127.0.0.1");
    settings.put("kanal.email.smtp-port", Integer.toString(mail.getSmtp().getPort()));
    settings.put("kanal.email.smtp-tls", "none");
  }

  @AfterEach
  void end() {
    telegram.close();
    twilio.close();
    mail.stop();
  }

  private List<Finding> findings() {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
    InstantSource clock = () -> now;
    var findings = Doctor.of(new Installed(environment), clock).findings().toList();
    assertThat(findings.toString())
        .doesNotContain(telegram.token().substring(telegram.token().indexOf(':')))
        .doesNotContain(twilio.authToken())
        .doesNotContain(PASSWORD);
    return findings;
  }

  private List<Finding> about(String subject) {
    return findings().stream().filter(finding -> finding.subject().equals(subject)).toList();
  }

  @Test
  void everythingThatWorksIsSaidToWork() {
    try (var redis = new RedisServer(folder.resolve("redis")).start()) {
      settings.put("kanal.redis.url", redis.url());
      now = Instant.now();
      var findings = findings();
      assertThat(findings).extracting(Finding::verdict).doesNotContain(Verdict.BROKEN);
      assertThat(findings)
          .extracting(Finding::subject)
          .contains(
              "java",
              "settings",
              "disk",
              "redis",
              "database",
              "telegram",
              "twilio",
              "e-mail",
              "model",
              "port",
              "clock");
      assertThat(findings.toString())
          .contains("keeps what it acknowledges", "mailbox can be read", "mails can be sent");
      assertThat(folder.resolve("data")).as("looking changes nothing").doesNotExist();
    }
  }

  @Test
  void whatIsBrokenIsSaidWithWhatToDo() throws Exception {
    telegram.revokeToken();
    settings.put("kanal.sms.twilio.auth-token", "0".repeat(32));
    settings.put("kanal.email.password", "salah");
    settings.put("kanal.database.url", "jdbc:postgresql://127.0.0.1:1/kanal");
    settings.put("kanal.redis.url", "redis://127.0.0.1:1");
    settings.put("kanal.rules.draft-life", "3 hari");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings.put("server.port", Integer.toString(taken.getLocalPort()));
      var broken =
          findings().stream().filter(finding -> finding.verdict() == Verdict.BROKEN).toList();
      assertThat(broken)
          .extracting(Finding::subject)
          .containsExactly(
              "settings", "redis", "database", "telegram", "twilio", "e-mail", "e-mail", "port");
      assertThat(broken).allSatisfy(finding -> assertThat(finding.advice()).isNotBlank());
      assertThat(broken.getFirst().seen())
          .isEqualTo("kanal.rules.draft-life: 3 hari is no duration; write 72h, 15m or 30s.");
    }
  }

  @Test
  void aRedisThatMayForgetIsBroken() {
    try (var redis = new RedisServer(folder.resolve("redis")).start(Map.of())) {
      settings.put("kanal.redis.url", redis.url());
      assertThat(about("redis"))
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BROKEN);
            assertThat(finding.seen()).contains("appendonly");
          });
    }
  }

  @Test
  void aClockThatIsWrongIsFoundByOthersClocks() {
    now = Instant.now().plus(Duration.ofHours(7));
    assertThat(about("clock")).extracting(Finding::verdict).contains(Verdict.BROKEN);
    assertThat(about("clock").toString()).contains("ahead of that of Twilio");
  }

  @Test
  void theYearWhoseHolidaysAreMissingIsNamed() throws Exception {
    now = Instant.parse("2031-06-01T00:00:00Z");
    assertThat(about("holidays").toString()).contains("2031 are not known", "2031.txt");

    var holidays = Files.createDirectories(folder.resolve("data/holidays"));
    Files.writeString(holidays.resolve("2031.txt"), "2031-08-17 Hari Kemerdekaan\n");
    assertThat(about("holidays")).extracting(Finding::verdict).containsExactly(Verdict.OK);

    Files.writeString(holidays.resolve("2031.txt"), "# Joint decree\n17-08-2031 Kemerdekaan\n");
    assertThat(about("holidays"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.verdict()).isEqualTo(Verdict.BROKEN);
          assertThat(finding.seen())
              .contains("Line 2 of", "2031.txt does not begin with a day such as 2026-08-17");
        });
  }

  @Test
  void aPostgresqlIsTriedAndItsRefusalExplained() throws Exception {
    var programs = PostgresServer.installed();
    assumeTrue(programs.isPresent(), "skipped: no PostgreSQL server under /usr/lib/postgresql");
    try (var server = PostgresServer.start(programs.orElseThrow())) {
      var database = server.newDatabase();
      settings.put("kanal.database.url", database.url());
      settings.put("kanal.database.username", "kanal");
      assertThat(about("database").toString()).contains("PostgreSQL", "lets kanal in");

      settings.put("kanal.database.url", database.url() + "none");
      assertThat(about("database").toString()).contains("3D000", "Create the database");
    }
  }
}
