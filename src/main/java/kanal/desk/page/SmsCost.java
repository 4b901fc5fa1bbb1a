package kanal.desk.page;

import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Capabilities;
import kanal.bot.message.Language;
import kanal.bot.message.SmsText;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Renderer;
import kanal.desk.casework.Verb;

/// What a citizen with a plain telephone gets of an officer's words, and in how many segments.
final class SmsCost {
  private final Renderer renderer;

  SmsCost(Renderer renderer) {
    this.renderer = renderer;
  }

  /// The whole message, in Indonesian; the citizen's language may be a few signs longer.
  String message(TicketNumber number, Verb verb, String words) {
    var prompt =
        verb.stage().isEmpty() || verb == Verb.POSTPONE
            ? new Prompt.OfficerWrote(number, words, verb == Verb.POSTPONE, Optional.empty())
            : new Prompt.News(
                number,
                verb.stage().get(),
                words.isEmpty() ? Optional.empty() : Optional.of(words),
                Optional.empty());
    return renderer.text(prompt, Language.INDONESIAN, Capabilities.sms());
  }

  TicketView.SmsView view(TicketNumber number, Verb verb, String words) {
    return new TicketView.SmsView(
        message(number, verb, ""), SmsText.segments(message(number, verb, words)));
  }
}
