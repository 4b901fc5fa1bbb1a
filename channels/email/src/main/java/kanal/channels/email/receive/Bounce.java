package kanal.channels.email.receive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.channels.email.read.Mail;
import kanal.channels.email.thread.MessageIds;

/// A report that a mail of ours could not be delivered (RFC 3464, and the looser ones).
///
/// @param messageId of our mail
/// @param code the enhanced status code, such as `5.1.1`
record Bounce(String messageId, Optional<String> code) {
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]{1,20})");
  private static final Pattern STATUS =
      Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
  private static final Pattern DAEMON = Pattern.compile("(?i)(mailer-daemon|postmaster)@.*");

  /// More of a bounce is the mail it returns, files and all.
  private static final int BYTES_TO_SEARCH = 256 * 1024;

  /// The bounce that a mail is, when it speaks of one of ours and of a failure.
  static Optional<Bounce> in(Mail mail, byte[] bytes, MessageIds ids) {
    if (!couldBe(mail)) {
      return Optional.empty();
    }
    var text =
        new String(bytes, 0, Math.min(bytes.length, BYTES_TO_SEARCH), StandardCharsets.ISO_8859_1);
    var action = ACTION.matcher(text);
    var failed = !action.find() || action.group(1).equalsIgnoreCase("failed");
    var status = STATUS.matcher(text);
    var code = status.find() ? Optional.of(status.group(1)) : Optional.<String>empty();
    return failed ? ids.in(text).map(id -> new Bounce(id, code)) : Optional.empty();
  }

  private static boolean couldBe(Mail mail) {
    var type = mail.headers().parameterized("Content-Type");
    var report = type.flatMap(some -> some.parameter("report-type"));
    return report.isPresent()
        ? report.get().equalsIgnoreCase("delivery-status")
        : mail.from().stream().anyMatch(some -> DAEMON.matcher(some).matches());
  }
}
