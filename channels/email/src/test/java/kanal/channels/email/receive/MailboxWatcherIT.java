package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Rate;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.InboundMessage;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.server.MailServer;
import kanal.channels.email.testing.LocalCursors;
import kanal.channels.email.testing.LocalLeases;
import kanal.channels.email.testing.RecordingMedia;
import kanal.channels.email.testing.RecordingReports;
import kanal.channels.email.testing.Samples;
import kanal.channels.testing.RecordingIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The watcher against a real IMAP server.
class MailboxWatcherIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String DONE = "Kanal.Selesai";
  private static final String FAILED = "Kanal.Gagal";
  private static final String PASSWORD = "sandi";

  private final Reading reading = new Reading();
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final RecordingMedia media = new RecordingMedia();
  private final RecordingReports reports = new RecordingReports();
  private final LocalLeases leases = new LocalLeases();
  private final LocalCursors cursors = new LocalCursors();
  private GreenMail server = server(0);
  private MailboxWatcher watcher = watcher(Duration.ofMinutes(5));

  private static GreenMail server(int port) {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
    setup.setServerStartupTimeout(SOON.toMillis());
    var server = new GreenMail(setup);
    server.start();
    server.setUser(Reading.US, Reading.US, PASSWORD);
    return server;
  }

  private MailboxWatcher watcher(Duration poll) {
    return watcher(poll, PASSWORD);
  }

  private MailboxWatcher watcher(Duration poll, String password) {
    return watcher(poll, password, intake);
  }

  private MailboxWatcher watcher(Duration poll, String password, Intake into) {
    var mails =
        new MailIntake(
            Reading.CHANNEL,
            reading.reader,
            reading.mapper,
            reading.replies,
            reading.ids,
            into,
            quarantine,
            media,
            reports,
            InstantSource.system());
    var imap =
        new MailServer(
            "127.0.0.1", server.getImap().getPort(), MailServer.Tls.NONE, Reading.US, password);
    return new MailboxWatcher(
        Reading.US,
        imap,
        new MailboxWatcher.Folders("Kanal/Selesai", "Kanal/Gagal"),
        poll,
        MailLimits.standard(),
        mails,
        leases,
        cursors);
  }

  @BeforeEach
  void watch() {
    watcher.start();
  }

  @AfterEach
  void stop() {
    watcher.close();
    server.stop();
  }

  private GreenMailUser mailbox() {
    return server.getUserManager().getUserByEmail(Reading.US);
  }

  private void arrives(byte[] mail) {
    try {
      var session = Session.getInstance(new Properties());
      mailbox().deliver(new MimeMessage(session, new ByteArrayInputStream(mail)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int mailsIn(String folder) {
    var folders = server.getManagers().getImapHostManager();
    try {
      var found =
          folder.equals("INBOX")
              ? folders.getInbox(mailbox())
              : folders.getFolder(mailbox(), folder);
      return found == null ? 0 : found.getMessageCount();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private void until(org.awaitility.core.ThrowingRunnable condition) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(condition);
  }

  private void untilTaken(int count) {
    until(() -> assertThat(intake.accepted()).hasSize(count));
  }

  @Test
  void leavesTheMailsOfAHastySenderForLater() {
    watcher.close();
    var now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    var turnstile = new Turnstile(new Rate(1, Duration.ofHours(1)), 1000, now::get);
    watcher = watcher(Duration.ofMillis(200), PASSWORD, turnstile.before(intake));
    watcher.start();

    arrives(Samples.plain("sari@warga.test", "Jalan rusak", "Di Cikupa."));
    untilTaken(1);
    arrives(Samples.plain("sari@warga.test", "Lampu mati", "Di Citra."));
    arrives(Samples.plain("budi@warga.test", "Banjir", "Di Tigaraksa."));
    untilTaken(2);
    until(() -> assertThat(mailsIn(DONE)).isEqualTo(2));
    assertThat(mailsIn("INBOX")).isEqualTo(1);

    now.set(now.get().plus(Duration.ofHours(1)));
    untilTaken(3);
    until(() -> assertThat(mailsIn("INBOX")).isZero());
    assertThat(quarantine.quarantined()).isEmpty();
  }

  @Test
  void takesAMailInAndMovesItAway() {
    arrives(Samples.sample("photo"));
    untilTaken(1);
    until(() -> assertThat(mailsIn(DONE)).isEqualTo(1));
    assertThat(mailsIn("INBOX")).isZero();
    var written = (InboundMessage.Written) intake.accepted().getFirst().content();
    assertThat(written.text()).isEqualTo("Jalan rusak\nIni foto lubangnya.");
    assertThat(media.find(written.attachments().getFirst().id())).isPresent();
    assertThat(watcher.trouble()).isEmpty();
  }

  @Test
  void wakesUpLongBeforeItsNextPoll() {
    arrives(Samples.plain("a@b.test", "satu", "Jalan rusak di sini."));
    untilTaken(1);
    until(() -> assertThat(mailsIn("INBOX")).isZero());
    arrives(Samples.plain("a@b.test", "dua", "Lampu mati di sana."));
    untilTaken(2);
  }

  @Test
  void findsMailsByPollingWhenNothingWakesIt() {
    watcher.close();
    watcher = watcher(Duration.ofSeconds(1));
    watcher.start();
    arrives(Samples.plain("a@b.test", "satu", "Jalan rusak di sini."));
    untilTaken(1);
  }

  @Test
  void leavesMailsInTheMailboxWhileTheStoreIsAway() {
    intake.away(true);
    arrives(Samples.sample("plain"));
    until(() -> assertThat(watcher.trouble()).isPresent());
    assertThat(mailsIn("INBOX")).isEqualTo(1);
    assertThat(mailsIn(DONE)).isZero();
    intake.away(false);
    untilTaken(1);
    until(() -> assertThat(mailsIn("INBOX")).isZero());
    until(() -> assertThat(watcher.trouble()).isEmpty());
  }

  @Test
  void takesTheSameMailInOnceHoweverOftenItComes() {
    arrives(Samples.sample("plain"));
    arrives(Samples.sample("plain"));
    until(() -> assertThat(mailsIn(DONE)).isEqualTo(2));
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void takesMailsInInTheOrderTheyCame() {
    for (int i = 0; i < 20; i++) {
      arrives(Samples.plain("a@b.test", "laporan " + i, "Isi laporan nomor " + i));
    }
    untilTaken(20);
    for (int i = 0; i < 20; i++) {
      assertThat(intake.accepted().get(i).text()).endsWith("nomor " + i);
    }
  }

  @Test
  void letsNoBadMailHoldUpTheNext() {
    arrives(Samples.wire("Subject: tanpa pengirim\n\nhalo"));
    arrives(Samples.sample("plain"));
    untilTaken(1);
    until(() -> assertThat(mailsIn(FAILED)).isEqualTo(1));
    until(() -> assertThat(mailsIn(DONE)).isEqualTo(1));
  }

  @Test
  void answersNeitherMachinesNorItself() {
    arrives(Samples.plain(Reading.US, "Laporan", "Terkirim."));
    arrives(
        Samples.wire(
            "Auto-Submitted: auto-replied\n" + Samples.headers("a@b.test", "x") + "\nCuti"));
    until(() -> assertThat(mailsIn(DONE)).isEqualTo(2));
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void goesOnWhenTheServerIsBack() {
    arrives(Samples.plain("a@b.test", "satu", "Jalan rusak di sini."));
    untilTaken(1);
    var port = server.getImap().getPort();
    server.stop();
    until(() -> assertThat(watcher.trouble()).isPresent());
    server = server(port);
    arrives(Samples.plain("a@b.test", "dua", "Lampu mati di sana."));
    untilTaken(2);
    until(() -> assertThat(watcher.trouble()).isEmpty());
  }

  @Test
  void readsNothingWithoutTheLease() {
    watcher.close();
    leases.taken(true);
    watcher = watcher(Duration.ofMinutes(5));
    watcher.start();
    arrives(Samples.sample("plain"));
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .until(() -> intake.accepted().isEmpty() && mailsIn("INBOX") == 1);
    leases.taken(false);
    untilTaken(1);
  }

  @Test
  void stopsReadingWhenItLosesTheLease() {
    arrives(Samples.plain("a@b.test", "satu", "Jalan rusak di sini."));
    untilTaken(1);
    until(() -> assertThat(mailsIn("INBOX")).isZero());
    leases.taken(true);
    arrives(Samples.plain("a@b.test", "dua", "Lampu mati di sana."));
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(10))
        .until(() -> intake.accepted().size() == 1 && mailsIn("INBOX") == 1);
  }

  @Test
  void saysThatThePasswordIsWrong() {
    watcher.close();
    watcher = watcher(Duration.ofMinutes(5), "salah");
    watcher.start();
    until(() ->
        assertThat(watcher.trouble())
            .hasValueSatisfying(sentence -> assertThat(sentence).contains("kanal.email.password")));
    assertThat(watcher.trouble().orElseThrow()).doesNotContain("salah");
  }

  @Test
  void stopsQuicklyAndGivesTheLeaseUp() {
    arrives(Samples.sample("plain"));
    untilTaken(1);
    var before = System.nanoTime();
    watcher.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
    until(() -> assertThat(leases.released()).isTrue());
  }
}
