package kanal.channels.email.read;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanal.channels.email.scan.Breach;
import kanal.channels.email.scan.MailHeaders;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.scan.MailScan;
import kanal.channels.email.thread.ReplyLine;

/// Reads mails as they come over the wire. Never fails on what a mail holds: what cannot be read is
/// passed over, and the mail's breaches say so.
public final class MailReader {
  private static final int MOST_CHARACTERS = 60_000;
  private static final int LONGEST_DATE = 100;
  private static final int MOST_REFERENCES = 50;
  private static final int LONGEST_REFERENCES = 20_000;
  private static final Pattern REFERENCE = Pattern.compile("<[!-~&&[^<>]]{1,300}>");
  private static final Pattern ANSWER =
      Pattern.compile("(?i)^\\s*(re|bls|balas|balasan|aw|sv)\\s*(\\[\\d+])?\\s*:.*");
  private static final Pattern FORWARDED =
      Pattern.compile("(?i)^\\s*(fwd?|trs|teruskan|diteruskan|wg)\\s*:.*");
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");

  private final MailLimits limits;

  public MailReader(MailLimits limits) {
    this.limits = limits;
  }

  /// @param whole whether these are all bytes of the mail, or its start
  public Mail read(byte[] bytes, boolean whole) {
    var outline = MailScan.of(bytes, limits);
    var headers = outline.headers();
    var breaches = EnumSet.noneOf(Breach.class);
    breaches.addAll(outline.breaches());
    var texts = new MailWords(bytes, outline.leaves());
    var text = texts.all();
    var files = MailFiles.in(bytes, outline.leaves(), limits.files());
    if (!whole) {
      breaches.add(Breach.SIZE);
    }
    if (files.more()) {
      breaches.add(Breach.FILES);
    }
    if (texts.cut() || text.length() > MOST_CHARACTERS) {
      breaches.add(Breach.WORDS);
    }
    var subject = subject(headers);
    var references = references(headers);
    var forwarded = FORWARDED.matcher(subject).matches();
    var answer =
        !forwarded
            && (!references.isEmpty()
                || ANSWER.matcher(subject).matches()
                || ReplyLine.isIn(cut(text)));
    // A file cut off in the middle is no file.
    var kept = whole ? files.kept() : List.<MailFile>of();
    return new Mail(
        headers,
        Senders.of(headers),
        subject,
        words(cut(text), answer, kept.isEmpty()),
        kept,
        references,
        answer,
        sentAt(headers),
        breaches);
  }

  private static String subject(MailHeaders headers) {
    var decoded = EncodedWords.decode(headers.first("Subject").orElse(""));
    return LINE_BREAKS.matcher(decoded).replaceAll(" ").strip();
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    var split = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
    return text.substring(0, split ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
  }

  /// @param alone whether nothing but words came
  private static String words(String text, boolean answer, boolean alone) {
    var own = answer ? QuotedReply.unquoted(text) : text;
    var words = withoutEmptyEnds(Closing.without(own));
    // Somebody who wrote into an unmarked quote: better our words with theirs than neither.
    return words.isEmpty() && alone ? withoutEmptyEnds(text) : words;
  }

  private static String withoutEmptyEnds(String text) {
    var lines = text.lines().toList();
    int first = 0;
    int last = lines.size();
    while (first < last && lines.get(first).isBlank()) {
      first++;
    }
    while (last > first && lines.get(last - 1).isBlank()) {
      last--;
    }
    return String.join("\n", lines.subList(first, last));
  }

  private static List<String> references(MailHeaders headers) {
    var nearest = headers.all("In-Reply-To").stream().flatMap(MailReader::ids);
    var thread = headers.all("References").stream().flatMap(MailReader::ids).toList();
    return Stream.concat(nearest, thread.reversed().stream())
        .distinct()
        .limit(MOST_REFERENCES)
        .toList();
  }

  private static Stream<String> ids(String header) {
    var value = header.substring(Math.max(0, header.length() - LONGEST_REFERENCES));
    return REFERENCE.matcher(value).results().map(MatchResult::group);
  }

  private static Optional<Instant> sentAt(MailHeaders headers) {
    var date = headers.first("Date").filter(some -> some.length() <= LONGEST_DATE);
    try {
      return date.isPresent()
          ? Optional.ofNullable(new MailDateFormat().parse(date.get()))
              .map(java.util.Date::toInstant)
          : Optional.empty();
    } catch (ParseException unreadable) {
      return Optional.empty();
    }
  }
}
