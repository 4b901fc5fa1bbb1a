package kanal.channels.email.receive;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.email.read.MailReader;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.testing.Samples;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.email.thread.ReplyAddress;
import kanal.channels.email.thread.Signature;

/// Reads and maps mails for tests, as the mailbox lapor@kab.test.
final class Reading {
  static final String US = "lapor@kab.test";
  static final Instant RECEIVED = Instant.parse("2026-11-22T03:05:00Z");
  static final ChannelId CHANNEL = new ChannelId("email", US);

  final Signature signature = new Signature("rahasia");
  final ReplyAddress replies = new ReplyAddress(US, signature);
  final MessageIds ids = new MessageIds(US, signature);
  final MailReader reader = new MailReader(MailLimits.standard());
  final MailMapper mapper =
      new MailMapper(CHANNEL, replies, ids, Set.of("BATAL", "STATUS", "UBAH", "BANTUAN")::contains);

  InboundMessage message(byte[] mail) {
    return mapper.message(reader.read(mail, true), "0".repeat(64), RECEIVED).orElseThrow();
  }

  Written written(byte[] mail) {
    return (Written) message(mail).content();
  }

  List<Attachment> files(String sample) {
    return written(Samples.sample(sample)).attachments();
  }
}
