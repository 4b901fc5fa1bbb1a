package kanal.bot.conversation;

import java.util.Locale;
import java.util.stream.Collectors;
import kanal.bot.complaint.Matter;
import kanal.bot.form.Answers;
import kanal.bot.form.Part;
import kanal.bot.form.Slot;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Phrasebook;

/// Which words tell what a message means: mostly its own, with the story before it when it
/// continues one, and other words altogether when it is only a choice.
final class WordsToRead {
  /// Of a longer text only the beginning is read, as of mails; all of it is kept.
  private static final int LONGEST = 60_000;

  private final Phrasebook phrasebook;
  private final Rules rules;

  WordsToRead(Phrasebook phrasebook, Rules rules) {
    this.phrasebook = phrasebook;
    this.rules = rules;
  }

  /// @param text the message's own words
  String of(Conversation conversation, String text) {
    return RoutingWord.in(cut(whole(conversation, text)), rules.regions()).matter();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /// The words behind a choice.
  String behind(Conversation conversation, Choice choice) {
    if (choice == Choice.OfDraft.SPLIT) {
      return conversation.openDraft().map(Draft::answers).map(WordsToRead::others).orElse("");
    }
    return choice == Choice.Other.NEW_REPORT
            && conversation.phase() instanceof Phase.ChoosingReport(var pending)
        ? pending.part().text()
        : "";
  }

  /// The matters but the first.
  static String others(Answers answers) {
    return answers.understood().matters().stream()
        .skip(1)
        .map(Matter::words)
        .collect(Collectors.joining("\n"));
  }

  private String whole(Conversation conversation, String text) {
    var story =
        conversation.draft().stream()
            .flatMap(draft -> draft.answers().story().stream())
            .map(Part::text)
            .collect(Collectors.joining("\n"));
    if (conversation.phase() instanceof Phase.Asking(var slot, var _, var changing)
        && slot == Slot.WHAT) {
      // Who tells it anew is read alone.
      return changing || conversation.openDraft().isEmpty() ? text : joined(story, text);
    }
    return story.isEmpty()
        ? text
        : Correction.in(text, phrasebook).map(found -> corrected(found, story)).orElse(text);
  }

  private static String corrected(Correction correction, String story) {
    return switch (correction) {
      case Correction.OfPlace(var words) -> words;
      case Correction.OfDate(var words) -> words;
      case Correction.Meant(var words) -> joined(story, words);
      case Correction.Instead(var not, var but) -> replaced(story, not, but);
    };
  }

  /// "bukan jalan, lampunya": the story with "lampunya" where it says "jalan".
  private static String replaced(String story, String not, String but) {
    int at = story.toLowerCase(Locale.ROOT).indexOf(not);
    return at < 0 || at + not.length() > story.length()
        ? joined(but, story)
        : story.substring(0, at) + but + story.substring(at + not.length());
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : second.isEmpty() ? first : first + "\n" + second;
  }
}
