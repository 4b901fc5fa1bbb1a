package kanal.channels.email.thread;

import java.util.Locale;

/// The line our mails begin with: what stands above it in an answer is new.
public final class ReplyLine {
  public static final String WORDS = "--- Tulis balasan Anda di atas baris ini ---";
  private static final String CORE = "tulis balasan anda di atas baris ini";

  private ReplyLine() {}

  /// Whether it stands in these words, however a mail program has dressed it.
  public static boolean isIn(String words) {
    return words.toLowerCase(Locale.ROOT).contains(CORE);
  }
}
