package kanal.bot.prompt;

import java.util.stream.Stream;

/// Tells whether somebody asks in words how their report fares: "laporan saya kemarin gimana pak".
public final class StatusQuestion {
  private StatusQuestion() {}

  /// Whether a text asks that and nothing else: one word more, and it may be a matter ("laporan
  /// keuangan desa gimana").
  public static boolean is(String text, Phrasebook phrasebook) {
    var words = Words.of(text);
    return words.stream().anyMatch(phrasebook.hints(Hint.REPORT)::contains)
        && words.stream().anyMatch(phrasebook.hints(Hint.FARES)::contains)
        && words.stream().allMatch(word -> belongs(word, phrasebook));
  }

  private static boolean belongs(String word, Phrasebook phrasebook) {
    return word.chars().allMatch(Character::isDigit)
        || Stream.of(Hint.REPORT, Hint.FARES, Hint.BESIDE, Hint.LEAD)
            .anyMatch(hint -> phrasebook.hints(hint).contains(word));
  }
}
