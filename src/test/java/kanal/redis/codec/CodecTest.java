package kanal.redis.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.Stream;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Phase;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.Task;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
  static Stream<Arguments> everythingThatIsStored() {
    return Stream.of(
            Phase.class,
            Effect.class,
            Prompt.class,
            Amendment.class,
            InboundMessage.Content.class,
            Conversation.class,
            Ticket.class,
            Task.class,
            Outbox.Buried.class,
            Discarded.class,
            Quarantined.class,
            ConversationKey.class)
        .flatMap(type ->
            Stream.of(true, false)
                .flatMap(full -> new Specimen(full).allOf(type).stream())
                .map(value -> Arguments.of(type, value)));
  }

  @ParameterizedTest
  @MethodSource("everythingThatIsStored")
  <T> void bringsBackWhatItWrote(Class<T> type, Object value) {
    var stored = Codec.encode(type.cast(value), type);

    assertThat(Codec.decode(stored, type)).as(stored).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "a\0b\uFFFF",
        "\uD83D\uDE21\uD83C\uDDEE\uD83C\uDDE9",
        "\uD83D",
        "\uDE21",
        "\uDE21\uD83D and words",
        "\u202Egnp.exe\u2069\u200F",
        "\uA99D\uA9B2\uA98F \u0627\u0644\u0633\u0644\u0627\u0645 \u6F22",
        "\r\n\u2028\u2029\u0085",
        "e\u0301 is not \u00E9",
        "\\u0000 \\ \" '",
      })
  void keepsWordsAsTheyCame(String words) {
    var stored = Codec.encode(InboundMessage.Written.text(words), InboundMessage.Content.class);
    var asBytes = stored.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var comesBack = new String(asBytes, java.nio.charset.StandardCharsets.UTF_8);

    assertThat(Codec.decode(comesBack, InboundMessage.Content.class))
        .isEqualTo(InboundMessage.Written.text(words));
  }

  @Test
  void namesAlternativesByTheirSimpleNameAndLeavesOutWhatIsEmpty() {
    assertThat(Codec.encode(InboundMessage.Written.text("a"), InboundMessage.Content.class))
        .isEqualTo("{\"f\":1,\"v\":{\"@\":\"Written\",\"text\":\"a\"}}");
    assertThat(Codec.encode(new Phase.Confirming(), Phase.class))
        .isEqualTo("{\"f\":1,\"v\":{\"@\":\"Confirming\"}}");
  }

  @Test
  void toleratesPartsItDoesNotKnow() {
    var newer = "{\"x\":[1],\"f\":1,\"v\":{\"@\":\"Written\",\"mood\":{\"a\":1},\"text\":\"a\"}}";

    assertThat(Codec.decode(newer, InboundMessage.Content.class))
        .isEqualTo(InboundMessage.Written.text("a"));
  }

  @Test
  void refusesAFormatItDoesNotKnow() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Codec.decode("{\"f\":2,\"v\":{\"@\":\"Idle\"}}", Phase.class))
        .withMessageContaining("2");
  }
}
