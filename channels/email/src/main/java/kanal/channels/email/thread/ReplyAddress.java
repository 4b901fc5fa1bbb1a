package kanal.channels.email.thread;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;

/// The address that answers about a ticket go to: `kanal+2611-0483-7.<signature>@agency.go.id`.
public final class ReplyAddress {
  private static final Pattern TOKEN = Pattern.compile("([0-9-]{6,20})\\.([0-9a-fA-F]{16})");
  private static final String PURPOSE = "reply ";

  private final String local;
  private final String domain;
  private final Signature signature;

  /// @param mailbox our own address
  public ReplyAddress(String mailbox, Signature signature) {
    var at = mailbox.lastIndexOf('@');
    local = mailbox.substring(0, at);
    domain = mailbox.substring(at + 1);
    this.signature = signature;
  }

  /// The address for answers about this ticket.
  public String about(String number) {
    return local + "+" + number + "." + signature.of(PURPOSE + number) + "@" + domain;
  }

  /// The ticket whose address this is, if it is one of ours and nobody made it up.
  public Optional<TicketNumber> ticket(String address) {
    var start = local + "+";
    var end = "@" + domain;
    var lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith(start.toLowerCase(Locale.ROOT))
        || !lower.endsWith(end.toLowerCase(Locale.ROOT))
        || address.length() <= start.length() + end.length()) {
      return Optional.empty();
    }
    var token = TOKEN.matcher(address.substring(start.length(), address.length() - end.length()));
    return token.matches() && signature.fits(PURPOSE + token.group(1), token.group(2))
        ? TicketNumber.in(token.group(1))
        : Optional.empty();
  }

  /// Whether this is our mailbox, with or without a token.
  public boolean isOurs(String address) {
    var at = address.lastIndexOf('@');
    if (at < 0 || !address.substring(at + 1).equalsIgnoreCase(domain)) {
      return false;
    }
    var name = address.substring(0, at);
    return name.equalsIgnoreCase(local)
        || name.regionMatches(true, 0, local + "+", 0, local.length() + 1);
  }
}
