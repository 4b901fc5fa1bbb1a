package kanal.redis.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import kanal.bot.conversation.Conversation;
import org.junit.jupiter.api.Test;

class StoredFormTest {
  private static final int BUDGET_BYTES = 1024;

  @Test
  void readsTheSampleStoredInFormatOne() throws IOException {
    assertThat(Codec.decode(sample(1), Conversation.class)).isEqualTo(SampleConversation.open());
  }

  @Test
  void everyFormatHasASample() throws IOException {
    for (int format = 1; format <= Codec.FORMAT; format++) {
      assertThat(sample(format)).startsWith("{\"f\":" + format + ",");
    }
  }

  @Test
  void anOrdinaryOpenConversationFitsTheBudget() {
    var stored = Packed.pack(Codec.encode(SampleConversation.open(), Conversation.class));

    assertThat(stored.getBytes(UTF_8).length).as(stored).isLessThanOrEqualTo(BUDGET_BYTES);
  }

  @Test
  void unpacksWhatItPackedAndWhatWasNeverPacked() {
    var repeated = "{\"a\":\"\uD83D\uDE21 \u202E words and words and words\"}".repeat(20);

    assertThat(Packed.pack(repeated)).startsWith("z");
    assertThat(Packed.unpack(Packed.pack(repeated))).isEqualTo(repeated);
    assertThat(Packed.pack("{}")).isEqualTo("{}");
    assertThat(Packed.unpack("{}")).isEqualTo("{}");
  }

  @Test
  void refusesADamagedValue() {
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Packed.unpack("zAAAA"));
  }

  private static String sample(int format) throws IOException {
    var name = "conversation-" + format + ".json";
    try (var in = StoredFormTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8).strip();
    }
  }
}
