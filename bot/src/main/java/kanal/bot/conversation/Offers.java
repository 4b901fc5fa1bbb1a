package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Stage;
import kanal.bot.prompt.Choice;
import kanal.bot.prompt.Choices;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Summary;

/// What the last prompt offered to choose from, and what a text chooses of it.
final class Offers {
  /// A person is offered after so many messages in vain.
  static final int HUMAN_AFTER = 2;

  private final Phrasebook phrasebook;

  Offers(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /// The choice a text is, where one is offered. After filing "ok" is rather thanks than a choice.
  Optional<Choice> in(Conversation conversation, String text) {
    var offered = of(conversation);
    return conversation.phase() instanceof Phase.ChoosingTopic && filed(conversation)
        ? Choices.named(text, offered, phrasebook)
        : Choices.in(text, offered, phrasebook);
  }

  /// Whether a message where choices are offered is a number that none of them has, or signs only.
  boolean missed(Conversation conversation, String text) {
    return !(conversation.phase() instanceof Phase.Puzzled)
        && !of(conversation).isEmpty()
        && Choices.onlyNumber(text);
  }

  static List<Choice> of(Conversation conversation) {
    var answers = conversation.draft().map(Draft::answers);
    var summary = answers.map(Summary::of);
    return switch (conversation.phase()) {
      case Phase.Confirming() ->
          summary.map(some -> new Prompt.Check(some, false, Set.of()).choices()).orElse(List.of());
      case Phase.Changing() -> new Prompt.ChooseChange().choices();
      case Phase.ChoosingTopic() ->
          filed(conversation) && !Filing.unread(conversation)
              ? List.of()
              : answers
                  .map(some -> new Prompt.ChooseTopic(some.understood().choosable()).choices())
                  .orElse(List.of());
      case Phase.Resuming() ->
          summary.map(some -> new Prompt.DraftWaiting(some).choices()).orElse(List.of());
      case Phase.ChoosingReport(var _) -> Sorting.question(conversation).choices();
      case Phase.CheckingDone(var number) ->
          new Prompt.News(number, Stage.DONE, Optional.empty(), Optional.empty()).choices();
      case Phase.Rating(var number) -> new Prompt.Rate(number).choices();
      case Phase.Puzzled(var parts) when parts.size() >= HUMAN_AFTER ->
          new Prompt.OfferHuman().choices();
      case Phase.Idle(),
          Phase.Puzzled(var _),
          Phase.Asking(var _, var _, var _),
          Phase.Answering(var _) ->
          List.of();
    };
  }

  /// Whether the complaint at hand is filed already.
  static boolean filed(Conversation conversation) {
    return conversation.draft().flatMap(Draft::filedAs).isPresent();
  }
}
