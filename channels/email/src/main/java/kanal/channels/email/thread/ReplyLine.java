package kanal.channels.email.thread;

import java.util.List;
import kanal.bot.prompt.Words;

/// The line our mails begin with: what stands above it in an answer is new.
///
/// It is in Indonesian and English at once, so that it is read whatever the conversation speaks,
/// and short enough to stay one line behind a `> `.
public final class ReplyLine {
  public static final String WORDS =
      "--- Tulis balasan Anda di atas garis ini (reply above this line) ---";

  /// Either half tells it, for programs that break lines; the first is also how mails began that
  /// still lie in citizens' mailboxes.
  private static final List<String> MARKS =
      List.of("tulis balasan anda di atas", "reply above this line");

  private ReplyLine() {}

  /// Whether it stands in these words, however a mail program has dressed it.
  public static boolean isIn(String words) {
    var normal = Words.normal(words);
    return MARKS.stream().anyMatch(normal::contains);
  }
}
