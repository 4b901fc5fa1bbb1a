package kanal.channels.email.send;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kanal.bot.message.OutboundMessage;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.email.thread.ReplyAddress;
import kanal.channels.email.thread.ReplyLine;

/// Writes our mails: the same message always becomes the same mail.
final class LetterWriter {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{1,300}>");
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\n]");

  private static final Pattern PARAGRAPH_END = Pattern.compile("(?:\\r\\n|[\\r\\n]){2,}");

  private final String from;
  private final String displayName;
  private final ReplyAddress replies;
  private final MessageIds ids;

  /// @param from our own address
  /// @param displayName what citizens see as the sender
  LetterWriter(String from, String displayName, ReplyAddress replies, MessageIds ids) {
    this.from = from;
    this.displayName = GuardedHeaders.oneLine(displayName);
    this.replies = replies;
    this.ids = ids;
  }

  String messageId(OutboundMessage message) {
    return ids.of(message.id(), message.about());
  }

  Letter write(Session session, OutboundMessage message, List<InternetAddress> to, Instant now)
      throws MessagingException {
    var letter = new Letter(session);
    letter.setFrom(named(from));
    letter.setRecipients(Message.RecipientType.TO, to.toArray(InternetAddress[]::new));
    if (message.about().isPresent()) {
      letter.setReplyTo(new InternetAddress[] {named(replies.about(message.about().get()))});
    }
    letter.setSentDate(Date.from(now));
    var headers =
        new GuardedHeaders(letter)
            .set("Message-ID", messageId(message))
            .set("Subject", message.subject().orElse("Laporan Anda"))
            .set("Auto-Submitted", "auto-replied")
            .set("X-Auto-Response-Suppress", "All");
    var answered = message.inReplyTo().filter(some -> MESSAGE_ID.matcher(some).matches());
    if (answered.isPresent()) {
      headers.set("In-Reply-To", answered.get()).set("References", answered.get());
    }
    body(letter, message.text());
    letter.saveChanges();
    return letter;
  }

  private InternetAddress named(String address) throws MessagingException {
    try {
      var named = new InternetAddress(address, true);
      named.setPersonal(displayName.isEmpty() ? null : displayName, "UTF-8");
      return named;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("this Java has no UTF-8", e);
    }
  }

  private static void body(MimeMessage letter, String text) throws MessagingException {
    var plain = new MimeBodyPart();
    var words = LINE_BREAK.matcher(ReplyLine.WORDS + "\n\n" + text).replaceAll("\r\n");
    plain.setText(words, "UTF-8");
    var html = new MimeBodyPart();
    html.setText(html(text), "UTF-8", "html");
    var both = new MimeMultipart("alternative");
    both.addBodyPart(plain);
    both.addBodyPart(html);
    letter.setContent(both);
  }

  /// The same words as paragraphs. Without colours, so that programs with a dark background show
  /// them light; without anything to fetch.
  private static String html(String text) {
    var paragraphs =
        PARAGRAPH_END
            .splitAsStream(text.strip())
            .map(words -> LINE_BREAK.matcher(escaped(words)).replaceAll("<br>\r\n"))
            .map(words -> "<p>" + words + "</p>\r\n")
            .collect(Collectors.joining());
    return "<!DOCTYPE html>\r\n<html><head><meta charset=\"utf-8\">"
        + "<meta name=\"color-scheme\" content=\"light dark\"></head>"
        + "<body style=\"font-family:sans-serif\">\r\n<p><small>"
        + escaped(ReplyLine.WORDS)
        + "</small></p>\r\n"
        + paragraphs
        + "</body></html>\r\n";
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
