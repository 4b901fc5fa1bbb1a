package kanal.channels.email.receive;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import kanal.bot.engine.DeliveryReport;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Intake;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.ChannelId;
import kanal.channels.email.read.Mail;
import kanal.channels.email.read.MailReader;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.email.thread.ReplyAddress;

/// Takes mails in: reads one, keeps its files, and brings it to the intake. Used by one thread.
public final class MailIntake {
  private final ChannelId channel;
  private final MailReader reader;
  private final MailMapper mapper;
  private final ReplyAddress address;
  private final MessageIds ids;
  private final Intake intake;
  private final Quarantine quarantine;
  private final MediaStore media;
  private final DeliveryReports reports;
  private final InstantSource clock;
  private final RepeatedMail repeated = new RepeatedMail();

  public MailIntake(
      ChannelId channel,
      MailReader reader,
      MailMapper mapper,
      ReplyAddress address,
      MessageIds ids,
      Intake intake,
      Quarantine quarantine,
      MediaStore media,
      DeliveryReports reports,
      InstantSource clock) {
    this.channel = channel;
    this.reader = reader;
    this.mapper = mapper;
    this.address = address;
    this.ids = ids;
    this.intake = intake;
    this.quarantine = quarantine;
    this.media = media;
    this.reports = reports;
    this.clock = clock;
  }

  /// Takes a mail in, or keeps it in quarantine.
  ///
  /// @param whole whether these are all bytes of the mail, or its start
  /// @throws Unavailable when it could not be made durable: the mail must stay where it is
  Taken take(byte[] bytes, boolean whole, Instant receivedAt) {
    var taken = attempt(bytes, whole, receivedAt);
    if (taken instanceof Taken.Failed(var why)) {
      var raw = new RawInput(channel, whole ? RawMails.WHOLE : RawMails.START, receivedAt, bytes);
      quarantine.keep(raw, why, clock.instant());
    }
    return taken;
  }

  private Taken attempt(byte[] bytes, boolean whole, Instant receivedAt) {
    try {
      return taken(bytes, whole, receivedAt);
    } catch (Unavailable away) {
      throw away;
    } catch (UncheckedIOException broken) {
      throw new Unavailable("a mail's files could not be kept", broken);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError poison) {
      // Whatever it is, it would fail again, and the next mail must not wait for it.
      return new Taken.Failed(poison.getClass().getSimpleName());
    }
  }

  private Taken taken(byte[] bytes, boolean whole, Instant receivedAt) {
    var mail = reader.read(bytes, whole);
    var automatic = AutomaticMail.reason(mail, address);
    if (automatic.isPresent()) {
      return new Taken.Left(bounced(mail, bytes) ? Ignored.BOUNCE : automatic.get());
    }
    var hash = sha256(bytes);
    var message = mapper.message(mail, hash, receivedAt);
    if (message.isEmpty()) {
      return new Taken.Failed("no sender");
    }
    var id = message.get().id();
    if (repeated.isOne(mail, id, clock.instant())) {
      return new Taken.Left(Ignored.REPEATED);
    }
    var attachments = mapper.attachments(mail, hash);
    for (int i = 0; i < attachments.size(); i++) {
      media.keep(attachments.get(i).id(), mail.files().get(i).bytes());
    }
    var received = intake.receive(message.get());
    repeated.taken(mail, id, clock.instant());
    return new Taken.In(received);
  }

  private boolean bounced(Mail mail, byte[] bytes) {
    var bounce = Bounce.in(mail, bytes, ids);
    bounce.ifPresent(some ->
        reports.reported(
            new DeliveryReport(
                channel,
                some.messageId(),
                DeliveryReport.Status.FAILED,
                some.code().or(() -> Optional.of("bounced")),
                clock.instant())));
    return bounce.isPresent();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
