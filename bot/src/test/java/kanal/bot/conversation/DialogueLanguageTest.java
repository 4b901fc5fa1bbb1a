package kanal.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.Language;
import kanal.bot.prompt.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialogueLanguageTest {
  /// A language that the bot has no phrases for.
  private static final Language BUGINESE = new Language("bug");

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Moment MOMENT =
      new Moment(NOW, Capabilities.chat(), TicketNumber.in("2611-0001-3").orElseThrow());
  private static final ConversationKey CITIZEN =
      new ConversationKey(
          new ChannelId("telegram", "test"), new Address(Address.TELEGRAM, "warga"));
  private static final Phrasebook PHRASEBOOK =
      new Phrasebook(
          new Topics(List.of(new Topic(Topic.OTHER, "Lainnya", "Lainnya", "Other"))),
          "Layanan Pengaduan",
          "112");

  private final Dialogue dialogue =
      new Dialogue(
          PHRASEBOOK, Rules.usual(new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"))));

  static List<Language> spoken() {
    return Phrasebook.LANGUAGES;
  }

  @ParameterizedTest
  @MethodSource("spoken")
  void answersInTheCitizensLanguageWhenThereArePhrasesForIt(Language language) {
    var next = hears(Conversation.with(CITIZEN), language);
    assertThat(next.conversation().language()).isEqualTo(language);
    assertThat(languagesOf(next)).containsOnly(language);
  }

  @ParameterizedTest
  @MethodSource("spoken")
  void answersInIndonesianWhenThereAreNone(Language before) {
    var conversation = Conversation.with(CITIZEN).speaking(before, false);
    var next = hears(conversation, BUGINESE);
    assertThat(next.conversation().language()).isEqualTo(Language.INDONESIAN);
    assertThat(languagesOf(next)).containsOnly(Language.INDONESIAN);
  }

  @Test
  void keepsTheTrueLanguageInTheDraft() {
    var draft = hears(Conversation.with(CITIZEN), BUGINESE).conversation().draft().orElseThrow();
    assertThat(draft.answers().understood().language()).contains(BUGINESE);
  }

  @Test
  void staysWithTheLanguageThatWasChosen() {
    var conversation = Conversation.with(CITIZEN).speaking(Language.ENGLISH, true);
    assertThat(hears(conversation, BUGINESE).conversation().language()).isEqualTo(Language.ENGLISH);
  }

  private Next hears(Conversation conversation, Language language) {
    var words = "engka laleng masolang riolo bolaku";
    var message = new InboundMessage("id1", "m1", CITIZEN, NOW, InboundMessage.Written.text(words));
    var understanding =
        new Understanding(
            Optional.of(language),
            Kind.COMPLAINT,
            List.of(new TopicGuess(Topic.OTHER, 1)),
            Understanding.Certainty.SURE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            words,
            List.of(),
            true,
            Optional.empty());
    return dialogue.next(conversation, new Event.Received(message, understanding, MOMENT));
  }

  private static List<Language> languagesOf(Next next) {
    return next.effects().stream()
        .filter(Effect.Say.class::isInstance)
        .map(Effect.Say.class::cast)
        .map(Effect.Say::language)
        .toList();
  }
}
