package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Event;
import kanal.bot.conversation.Moment;
import kanal.bot.conversation.Rules;
import kanal.bot.engine.Reader;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;
import kanal.nlp.TopicsFile;
import kanal.redis.codec.Codec;
import kanal.redis.codec.Packed;

/// One conversation with the pure core and a real reader: no store, no threads.
final class Talk {
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Map<String, Capabilities> CHANNELS =
      Map.of(
          "chat", Capabilities.chat(),
          "sms", Capabilities.sms(),
          "mail", Capabilities.mail(),
          "whatsapp", Capabilities.whatsapp());

  private static final Phrasebook PHRASEBOOK =
      new Phrasebook(TopicsFile.load(), "Layanan Pengaduan", "112");
  private static final Renderer RENDERER = new Renderer(PHRASEBOOK);
  private static final Dialogue DIALOGUE =
      new Dialogue(PHRASEBOOK, Rules.usual(new WorkingCalendar(Set.of(), ZONE)));

  private final Reader reader;
  private final Capabilities channel;
  private final List<Ticket> filed = new ArrayList<>();
  private Conversation conversation;
  private int messages;

  Talk(Reader reader, String channel) {
    this.reader = reader;
    this.channel = CHANNELS.getOrDefault(channel, Capabilities.chat());
    conversation =
        Conversation.with(
            new ConversationKey(new ChannelId(channel, "test"), new Address("test", "warga")));
  }

  /// What is answered to these words.
  List<String> hears(String words) {
    return hears(Written.text(words));
  }

  /// What is answered to this.
  List<String> hears(InboundMessage.Content content) {
    messages++;
    var message =
        new InboundMessage("id" + messages, "m" + messages, conversation.key(), NOW, content);
    var toRead = DIALOGUE.wordsToRead(conversation, message);
    var understood =
        toRead.isBlank() ? Understanding.nothing() : reader.read(toRead, message.sentAt());
    var number = TicketNumber.of(YearMonth.of(2026, 11), messages);
    var next =
        DIALOGUE.next(
            conversation,
            new Event.Received(message, understood, new Moment(NOW, channel, number)));
    conversation = next.conversation().nextVersion();
    var answers = new ArrayList<String>();
    for (var effect : next.effects()) {
      if (effect instanceof Effect.Say say) {
        answers.add(RENDERER.text(say.prompt(), say.language(), channel));
      } else if (effect instanceof Effect.File(var ticket)) {
        filed.add(ticket);
      }
    }
    return answers;
  }

  /// What the conversation waits for, and whether something was filed.
  String state() {
    var phase = conversation.phase().getClass().getSimpleName();
    return filed.isEmpty() ? phase : phase + ", filed";
  }

  /// What is kept of it is what it is, and UTF-8.
  void checkThatItCanBeKept() {
    var json = Codec.encode(conversation, Conversation.class);
    assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(json);
    var stored = Packed.bytes(json);
    assertThat(Codec.decode(Packed.json(stored), Conversation.class)).isEqualTo(conversation);
  }

  Conversation conversation() {
    return conversation;
  }

  List<Ticket> filed() {
    return List.copyOf(filed);
  }

  int longestAnswer() {
    return channel.maxCharacters();
  }
}
