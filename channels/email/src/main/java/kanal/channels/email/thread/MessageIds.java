package kanal.channels.email.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;

/// The Message-IDs of our mails: the same for every try of a mail, with the ticket they are about,
/// signed.
public final class MessageIds {
  private static final Pattern OURS =
      Pattern.compile("<kanal\\.([0-9a-f]{24})\\.([0-9-]{1,20})\\.([0-9a-f]{16})@[^<>\\s]{1,200}>");
  private static final int HASH_LENGTH = 24;
  private static final String NO_TICKET = "0";
  private static final String PURPOSE = "message ";

  private final String domain;
  private final Signature signature;

  /// @param mailbox our own address
  public MessageIds(String mailbox, Signature signature) {
    domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
    this.signature = signature;
  }

  /// The Message-ID for a message of ours.
  ///
  /// @param id of the outbound message
  /// @param about the ticket number it is about
  public String of(String id, Optional<String> about) {
    var hash = hash(id);
    var number = about.flatMap(TicketNumber::in).map(TicketNumber::value).orElse(NO_TICKET);
    var sign = signature.of(PURPOSE + hash + " " + number);
    return "<kanal." + hash + "." + number + "." + sign + "@" + domain + ">";
  }

  /// The first Message-ID of ours in a text.
  public Optional<String> in(String text) {
    return OURS.matcher(text)
        .results()
        .filter(found ->
            signature.fits(PURPOSE + found.group(1) + " " + found.group(2), found.group(3)))
        .map(found -> found.group())
        .findFirst();
  }

  /// The ticket that a Message-ID of ours is about.
  public Optional<TicketNumber> ticket(String reference) {
    return in(reference)
        .map(OURS::matcher)
        .filter(found -> found.matches())
        .flatMap(found -> TicketNumber.in(found.group(2)));
  }

  private static String hash(String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
