package kanal.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import kanal.bot.complaint.Line;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;

/// A turn while it is being thought out: the conversation so far, and what is to be done.
record Step(Conversation conversation, List<Effect> effects, Moment moment, Phrasebook phrasebook) {
  /// Longer ones are cut in the conversation an officer reads; the citizen still gets them whole.
  private static final int BOT_LINE_KEPT = 160;

  Step {
    effects = List.copyOf(effects);
  }

  static Step from(Conversation conversation, Moment moment, Phrasebook phrasebook) {
    return new Step(conversation, List.of(), moment, phrasebook);
  }

  Step now(Conversation newConversation) {
    return new Step(newConversation, effects, moment, phrasebook);
  }

  Step in(Phase phase) {
    return now(conversation.in(phase));
  }

  Step with(Draft draft) {
    return now(conversation.with(draft));
  }

  Step and(Effect effect) {
    var more = new ArrayList<>(effects);
    more.add(effect);
    return new Step(conversation, more, moment, phrasebook);
  }

  /// Says something, and remembers it in the draft's lines.
  Step say(Prompt prompt) {
    if (!conversation.reachable()) {
      return this;
    }
    var said =
        and(
            new Effect.Say(
                prompt, urgency(prompt), conversation.language(), conversation.replyTo()));
    return conversation.openDraft().map(draft -> said.with(draft.plus(line(prompt)))).orElse(said);
  }

  Next next() {
    return new Next(conversation, effects);
  }

  private Line line(Prompt prompt) {
    var words =
        prompt instanceof Prompt.Check
            ? "(ringkasan laporan)"
            : phrasebook.words(prompt, conversation.language(), true);
    var kept = words.length() <= BOT_LINE_KEPT ? words : words.substring(0, BOT_LINE_KEPT);
    return new Line(moment.now(), Line.Speaker.BOT, kept);
  }

  private static Effect.Urgency urgency(Prompt prompt) {
    return prompt.about().isPresent()
            || prompt instanceof Prompt.Emergency
            || prompt instanceof Prompt.FileRefused
        ? Effect.Urgency.RECEIPT
        : Effect.Urgency.PROMPT;
  }
}
