package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.email.testing.RecordingMedia;
import kanal.channels.email.testing.RecordingReports;
import kanal.channels.email.testing.Samples;
import kanal.channels.testing.RecordingIntake;
import org.junit.jupiter.api.Test;

class MailIntakeTest {
  private static final String SARI = "sari@warga.test";
  private static final String LETTER =
      "Terima kasih, surel Anda sudah kami terima dan akan segera kami balas.";

  private final Reading reading = new Reading();
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final RecordingMedia media = new RecordingMedia();
  private final RecordingReports reports = new RecordingReports();
  private Instant now = Reading.RECEIVED;
  private final MailIntake mails = mailsInto(intake);

  private MailIntake mailsInto(Intake target) {
    return new MailIntake(
        Reading.CHANNEL,
        reading.reader,
        reading.mapper,
        reading.replies,
        reading.ids,
        target,
        quarantine,
        media,
        reports,
        () -> now);
  }

  private Taken take(byte[] mail) {
    return mails.take(mail, true, now);
  }

  private static byte[] answer(String body, int serial) {
    return Samples.wire(
        "X-Serial: "
            + serial
            + "\nIn-Reply-To: <x@y.test>\n"
            + Samples.headers(SARI, "Re: Laporan")
            + "\n"
            + body);
  }

  @Test
  void takesAMailInWithItsFiles() {
    assertThat(take(Samples.sample("photo"))).isEqualTo(new Taken.In(Intake.Received.ACCEPTED));
    var written = (Written) intake.accepted().getFirst().content();
    assertThat(media.find(written.attachments().getFirst().id()))
        .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(25_603));
  }

  @Test
  void takesTheSameBytesInOnce() {
    take(Samples.sample("plain"));
    assertThat(take(Samples.sample("plain"))).isEqualTo(new Taken.In(Intake.Received.DUPLICATE));
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void takesTwoMailsWithOneMessageIdIn() {
    take(Samples.wire("From: a@b.test\nMessage-ID: <sama@x>\n\nJalan rusak."));
    take(Samples.wire("From: a@b.test\nMessage-ID: <sama@x>\n\nLampu mati."));
    assertThat(intake.accepted()).hasSize(2);
  }

  @Test
  void leavesTheMailWhereItIsWhileTheStoreIsAway() {
    intake.away(true);
    assertThatThrownBy(() -> take(Samples.sample("plain"))).isInstanceOf(Unavailable.class);
    intake.away(false);
    assertThat(take(Samples.sample("plain"))).isEqualTo(new Taken.In(Intake.Received.ACCEPTED));
  }

  @Test
  void putsAsideWhatBreaksTheReading() {
    var breaking =
        mailsInto(message -> {
          throw new StackOverflowError();
        });
    assertThat(breaking.take(Samples.sample("plain"), true, now))
        .isEqualTo(new Taken.Failed("StackOverflowError"));
  }

  @Test
  void putsAsideAMailWithoutASender() {
    assertThat(take(Samples.wire("Subject: x\n\nhalo"))).isEqualTo(new Taken.Failed("no sender"));
  }

  @Test
  void keepsTheBytesOfWhatItPutsAside() {
    var mail = Samples.wire("Subject: x\n\nhalo \u00e9");
    take(mail);
    take(mail);
    mails.take(mail, false, now);

    assertThat(quarantine.quarantined())
        .extracting(Quarantined::failure)
        .containsExactly("no sender", "no sender");
    assertThat(quarantine.quarantined())
        .allSatisfy(kept -> assertThat(quarantine.bytes(kept.id())).contains(mail));
  }

  @Test
  void takesAMailOutOfQuarantine() {
    var again = new RawMails(Reading.CHANNEL, mails);
    var good = new RawInput(Reading.CHANNEL, "mail", now, Samples.sample("plain"));
    var bad = new RawInput(Reading.CHANNEL, "mail", now, Samples.wire("Subject: x\n\nhalo"));

    assertThat(again.takes(Reading.CHANNEL, "mail")).isTrue();
    assertThat(again.takes(Reading.CHANNEL, "update")).isFalse();
    assertThat(again.takeAgain(good)).isEmpty();
    assertThat(again.takeAgain(good)).as("known by now").isEmpty();
    assertThat(again.takeAgain(bad)).contains("no sender");
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void answersNoMachine() {
    var automatic = "Auto-Submitted: auto-replied\n" + Samples.headers(SARI, "x") + "\nhalo";
    assertThat(take(Samples.wire(automatic))).isEqualTo(new Taken.Left(Ignored.AUTO_SUBMITTED));
    assertThat(intake.accepted()).isEmpty();
  }

  private byte[] bounce(String action, String messageId) {
    return Samples.wire(
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.test
        Subject: Undelivered Mail
        Content-Type: multipart/report; report-type=delivery-status; boundary=b1

        --b1
        Content-Type: text/plain

        I am sorry.
        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.test

        Final-Recipient: rfc822; sari@warga.test
        Action: %s
        Status: 5.1.1

        --b1
        Content-Type: message/rfc822

        From: lapor@kab.test
        Message-ID: %s

        --b1--
        """
            .formatted(action, messageId));
  }

  @Test
  void reportsABounceOfOurs() {
    var ours = reading.ids.of("receipt-1", Optional.empty());
    assertThat(take(bounce("failed", ours))).isEqualTo(new Taken.Left(Ignored.BOUNCE));
    assertThat(reports.all())
        .containsExactly(
            new DeliveryReport(
                Reading.CHANNEL,
                ours,
                DeliveryReport.Status.FAILED,
                Optional.of("5.1.1"),
                Reading.RECEIVED));
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void reportsNoDelayAndNoStrangersBounce() {
    var ours = reading.ids.of("receipt-1", Optional.empty());
    assertThat(take(bounce("delayed", ours))).isEqualTo(new Taken.Left(Ignored.REPORT));
    var forged =
        ours.replaceFirst("\\.[0-9a-f]", ".e").replaceFirst("kanal\\.e[0-9a-f]", "kanal.ee0");
    assertThat(take(bounce("failed", forged))).isEqualTo(new Taken.Left(Ignored.REPORT));
    assertThat(reports.all()).isEmpty();
  }

  @Test
  void fallsSilentWhenLongAnswersRepeat() {
    assertThat(take(answer(LETTER, 1))).isInstanceOf(Taken.In.class);
    assertThat(take(answer(LETTER, 2))).isEqualTo(new Taken.Left(Ignored.REPEATED));
    assertThat(take(answer(LETTER, 1))).isInstanceOf(Taken.In.class);
    assertThat(take(answer(LETTER + " Sungguh.", 3))).isInstanceOf(Taken.In.class);
    assertThat(intake.accepted()).hasSize(2);
  }

  @Test
  void letsPeopleRepeatShortWords() {
    for (int i = 1; i <= 3; i++) {
      assertThat(take(answer("STATUS", i))).isInstanceOf(Taken.In.class);
    }
    assertThat(take(answer("STATUS", 4))).isEqualTo(new Taken.Left(Ignored.REPEATED));
    now = now.plus(Duration.ofMinutes(61));
    assertThat(take(answer("STATUS", 5))).isInstanceOf(Taken.In.class);
  }
}
