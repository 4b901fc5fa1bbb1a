package kanal.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Event;
import kanal.bot.conversation.Moment;
import kanal.bot.conversation.Rules;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Prompt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How many questions people are asked before their complaint is filed, with the real reader.
class OpeningsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final int PATIENCE = 8;
  private static final Topics TOPICS = TopicsFile.load();
  private static final KanalReader READER = KanalReader.shipped(ZONE, Optional.of("36.03"));

  /// @param complete whether nothing is missing
  /// @param place the answer to "where?"
  private record Opening(boolean complete, String text, String place) {}

  private static List<Opening> openings() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/kanal/nlp/openings.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| "))
        .map(parts ->
            new Opening(parts[0].equals("all"), parts[1], parts.length > 2 ? parts[2] : ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"telegram", "sms", "email"})
  void asksAtMostOneQuestionOfMostAndTwoOfNearlyAll(String channel) throws IOException {
    var asked = new ArrayList<Integer>();
    for (var opening : openings()) {
      asked.add(questions(opening, channel(channel)));
    }
    asked.sort(null);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(60);
    assertThat(asked.get(asked.size() / 2)).as("median of %s", asked).isLessThanOrEqualTo(1);
    assertThat(asked.get(asked.size() * 9 / 10)).as("p90 of %s", asked).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"telegram", "sms", "email"})
  void aCompleteMessageNeedsNoQuestionOrOneYes(String channel) throws IOException {
    int most = channel.equals("telegram") ? 1 : 0;
    for (var opening : openings()) {
      if (opening.complete()) {
        assertThat(questions(opening, channel(channel))).as(opening.text()).isEqualTo(most);
      }
    }
  }

  private static Capabilities channel(String name) {
    return switch (name) {
      case "telegram" -> Capabilities.chat();
      case "sms" -> Capabilities.sms();
      default -> Capabilities.mail();
    };
  }

  /// Talks until the complaint is filed; the citizen answers what is asked.
  private static int questions(Opening opening, Capabilities channel) {
    var dialogue =
        new Dialogue(
            new Phrasebook(TOPICS, "Layanan", "112"),
            Rules.usual(new WorkingCalendar(Set.of(), ZONE)));
    var conversation =
        Conversation.with(
            new ConversationKey(new ChannelId("test", "test"), new Address("test", "warga")));
    var says = opening.text();
    int questions = 0;
    for (int turn = 0; turn < PATIENCE; turn++) {
      var message =
          new InboundMessage("m" + turn, "m" + turn, conversation.key(), NOW, Written.text(says));
      var words = dialogue.wordsToRead(conversation, message);
      var moment = new Moment(NOW, channel, TicketNumber.of(YearMonth.of(2026, 11), 1));
      var event = new Event.Received(message, READER.read(words, NOW), moment);
      var next = dialogue.next(conversation, event);
      conversation = next.conversation();
      if (next.effects().stream().anyMatch(Effect.File.class::isInstance)) {
        return questions;
      }
      var prompt =
          next.effects().stream()
              .filter(Effect.Say.class::isInstance)
              .map(effect -> ((Effect.Say) effect).prompt())
              .reduce((_, last) -> last)
              .orElseThrow();
      questions++;
      says =
          switch (prompt) {
            case Prompt.Check _ -> "1";
            case Prompt.AskWhere _ -> opening.place().isEmpty() ? "tidak tahu" : opening.place();
            default -> opening.text();
          };
    }
    return PATIENCE;
  }
}
