package kanal.channels.email.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Words;
import kanal.channels.email.read.Mail;
import kanal.channels.email.read.MailFile;
import kanal.channels.email.read.Senders;
import kanal.channels.email.scan.Breach;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.email.thread.ReplyAddress;

/// Turns a mail into a message. Pure.
public final class MailMapper {
  /// Where a mail server writes whom a mail was for.
  private static final List<String> RECIPIENTS =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc");

  /// Subjects that say nothing.
  private static final Set<String> EMPTY_SUBJECTS =
      Set.of(
          "",
          "no subject",
          "tanpa subjek",
          "tidak ada subjek",
          "laporan",
          "lapor",
          "pengaduan",
          "aduan",
          "keluhan",
          "komplain",
          "surat",
          "email",
          "halo",
          "hai",
          "tanya",
          "report",
          "complaint",
          "hello",
          "hi");

  /// It goes into the headers of our answers, so only visible signs of ASCII.
  private static final Pattern USUAL_ID = Pattern.compile("<[!-~&&[^<>]]{1,300}>");

  private static final Pattern ANSWERING =
      Pattern.compile("(?i)^\\s*(re|bls|balas|balasan)\\s*:\\s*");
  private static final int LONGEST_COMMAND = 40;
  private static final int MOST_AUTHORS = 3;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);
  private static final Duration LONGEST_ON_THE_WAY = Duration.ofDays(30);

  private final ChannelId channel;
  private final ReplyAddress address;
  private final MessageIds ids;
  private final Predicate<String> isCommand;

  /// @param isCommand whether words, which a mail consists of, are a command
  public MailMapper(
      ChannelId channel, ReplyAddress address, MessageIds ids, Predicate<String> isCommand) {
    this.channel = channel;
    this.address = address;
    this.ids = ids;
    this.isCommand = isCommand;
  }

  /// @param hash of the mail's bytes, in hexadecimal
  /// @param receivedAt when the mailbox got it
  /// @return nothing for a mail without a sender
  public Optional<InboundMessage> message(Mail mail, String hash, Instant receivedAt) {
    if (mail.from().isEmpty()) {
      return Optional.empty();
    }
    // Several authors are nobody in particular: a conversation of their own, tied to no other.
    var authors = mail.from().stream().limit(MOST_AUTHORS).collect(Collectors.joining(","));
    var key = new ConversationKey(channel, new Address(Address.MAILTO, authors));
    var about = mail.from().size() == 1 ? about(mail) : Optional.<TicketNumber>empty();
    return Optional.of(
        new InboundMessage(
            "email:" + hash,
            reference(mail, hash),
            key,
            sentAt(mail, receivedAt),
            new Written(
                text(mail),
                attachments(mail, hash),
                Optional.empty(),
                Optional.of(mail.subject()).filter(some -> !some.isEmpty()),
                about.map(TicketNumber::value))));
  }

  /// One for each file of the mail, in order.
  List<Attachment> attachments(Mail mail, String hash) {
    var attachments = new ArrayList<Attachment>();
    for (var file : mail.files()) {
      // Named after the mail and not after its own bytes: erasing one citizen's photo must not
      // erase another's.
      var id = "email-" + hash.substring(0, 32) + "-" + (attachments.size() + 1);
      attachments.add(new Attachment(id, type(file), file.mediaType(), file.bytes().length, id));
    }
    return attachments;
  }

  private static Attachment.Type type(MailFile file) {
    var family = file.mediaType().substring(0, file.mediaType().indexOf('/'));
    return switch (family) {
      case "image" -> Attachment.Type.PHOTO;
      case "video" -> Attachment.Type.VIDEO;
      case "audio" -> Attachment.Type.VOICE;
      default -> Attachment.Type.DOCUMENT;
    };
  }

  private static String reference(Mail mail, String hash) {
    return mail.headers()
        .first("Message-ID")
        .filter(some -> USUAL_ID.matcher(some).matches())
        .orElse("sha256:" + hash);
  }

  private static Instant sentAt(Mail mail, Instant receivedAt) {
    return mail.sentAt()
        .filter(some -> some.isBefore(receivedAt.plus(CLOCKS_DIFFER)))
        .filter(some -> some.isAfter(receivedAt.minus(LONGEST_ON_THE_WAY)))
        .orElse(receivedAt);
  }

  /// Which ticket a mail answers: by the address it came to, by the mails it refers to, by the
  /// number in its subject.
  private Optional<TicketNumber> about(Mail mail) {
    var byAddress =
        RECIPIENTS.stream()
            .flatMap(name -> Senders.in(mail.headers(), name).stream())
            .flatMap(some -> address.ticket(some).stream());
    var byReference = mail.references().stream().flatMap(some -> ids.ticket(some).stream());
    return Stream.concat(byAddress, byReference)
        .findFirst()
        .or(() -> TicketNumber.in(mail.subject()));
  }

  private String text(Mail mail) {
    var words = words(mail);
    return mail.breaches().isEmpty() ? words : (words + "\n\n" + note(mail)).strip();
  }

  private String words(Mail mail) {
    var body = mail.body();
    var subject = ANSWERING.matcher(mail.subject()).replaceFirst("");
    if (body.isBlank()) {
      return mail.answer() || (saysNothing(subject) && !mail.files().isEmpty()) ? body : subject;
    }
    if (mail.answer() || saysNothing(subject) || repeats(body, subject) || command(body)) {
      return body;
    }
    return mail.subject() + "\n" + body;
  }

  private boolean command(String body) {
    return body.length() <= LONGEST_COMMAND && isCommand.test(body);
  }

  private static boolean saysNothing(String subject) {
    return EMPTY_SUBJECTS.contains(Words.normal(subject));
  }

  private static boolean repeats(String body, String subject) {
    return Words.normal(body).startsWith(Words.normal(subject));
  }

  /// Tells the officer that the mail holds more than was taken in.
  private static String note(Mail mail) {
    var what =
        mail.breaches().stream()
            .sorted()
            .map(MailMapper::inWords)
            .distinct()
            .collect(Collectors.joining("; "));
    return "[Catatan otomatis: " + what + ". Surel lengkapnya tersimpan di kotak surat.]";
  }

  private static String inWords(Breach breach) {
    return switch (breach) {
      case SIZE -> "lampiran terlalu besar";
      case FILES -> "lampiran terlalu banyak";
      case WORDS -> "tulisan terlalu panjang";
      case HEADERS, PARTS, DEPTH -> "susunan surel terlalu rumit";
    };
  }
}
