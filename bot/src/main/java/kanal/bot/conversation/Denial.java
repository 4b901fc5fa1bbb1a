package kanal.bot.conversation;

import java.util.stream.Stream;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Hint;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Words;

/// Tells a bare "no" to a question from words that go on with the story.
final class Denial {
  private Denial() {}

  /// Whether a text is a no to what a phase asks: "tidak" to "Mau dilanjutkan?", and also "belum"
  /// or "salah" to "Sudah benar?".
  static boolean of(String text, Phase phase, Phrasebook phrasebook) {
    return switch (phase) {
      case Phase.Resuming() -> only(text, phrasebook, Hint.NO);
      case Phase.Confirming() ->
          only(text, phrasebook, Hint.NO, Hint.NOT_YET, Hint.NOT, Hint.WRONG);
      default -> false;
    };
  }

  /// Whether it says nothing but words of these hints, to whomever: "belum pak", never "benar pak".
  private static boolean only(String text, Phrasebook phrasebook, Hint... hints) {
    var said =
        Words.of(text).stream()
            .filter(word -> !phrasebook.hints(Hint.LEAD).contains(word))
            .toList();
    return !said.isEmpty()
        && !phrasebook.commandWords(Command.YES).contains(said.getFirst())
        && said.stream()
            .allMatch(
                word -> Stream.of(hints).anyMatch(hint -> phrasebook.hints(hint).contains(word)));
  }
}
