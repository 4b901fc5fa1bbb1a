package kanal.bot.prompt;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.Language;
import kanal.bot.message.Option;
import kanal.bot.message.OutboundMessage;
import kanal.bot.message.SmsText;

/// Turns a prompt into a message that fits its channel.
public final class Renderer {
  private final Phrasebook phrasebook;

  public Renderer(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
  }

  /// @param id the message's own id, stable over retries
  /// @param card the channel's id of the card shown before
  /// @param inReplyTo the channel's reference of the citizen's last message
  /// @param subject of the citizen's last message
  public OutboundMessage message(
      String id,
      ConversationKey to,
      Prompt prompt,
      Language language,
      Capabilities channel,
      Optional<String> card,
      Optional<String> inReplyTo,
      Optional<String> subject) {
    var replaces =
        prompt instanceof Prompt.Check(var _, var update, var _) && update && channel.edits()
            ? card
            : Optional.<String>empty();
    return new OutboundMessage(
        id,
        to,
        text(prompt, language, channel),
        channel.buttons() ? options(prompt, language) : List.of(),
        channel.sharesLocation() && prompt instanceof Prompt.AskWhere,
        replaces,
        inReplyTo,
        Optional.of(
            subject.map(Renderer::reply).orElseGet(() -> phrasebook.subject(prompt, language))),
        prompt.about().map(TicketNumber::value));
  }

  /// What the citizen reads.
  public String text(Prompt prompt, Language language, Capabilities channel) {
    var words = new StringBuilder(phrasebook.words(prompt, language, channel.terse()));
    if (!channel.buttons() && !(channel.terse() && prompt.saysItsChoices())) {
      var options = options(prompt, language);
      for (int i = 0; i < options.size(); i++) {
        words.append('\n').append(i + 1).append(' ').append(options.get(i).label());
      }
    }
    var text = channel.terse() ? SmsText.toGsm7(words.toString()) : words.toString();
    return Template.cut(text, channel.maxCharacters());
  }

  private List<Option> options(Prompt prompt, Language language) {
    return prompt.choices().stream()
        .map(choice -> new Option(Choices.key(choice), phrasebook.label(choice, language)))
        .toList();
  }

  private static String reply(String subject) {
    return subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject;
  }
}
