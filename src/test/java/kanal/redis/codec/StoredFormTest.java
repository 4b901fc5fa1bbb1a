package kanal.redis.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import kanal.bot.conversation.Conversation;
import kanal.seal.DataKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFormTest {
  private static final int BUDGET_BYTES = 1024;

  /// Made by the last version that stored it so.
  private static final String PACKED_BEFORE_THE_SEAL = "zQ0mwoCQBKXVrAQ";

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
    var json = Codec.encode(SampleConversation.open(), Conversation.class);
    var sealed = DataKey.random().seal(Packed.bytes(json), "name", "s");

    assertThat(SealedForm.write(sealed).length()).isLessThanOrEqualTo(BUDGET_BYTES);
  }

  @Test
  void unpacksWhatItPacked() {
    var repeated = "{\"a\":\"\uD83D\uDE21 \u202E words and words and words\"}".repeat(20);

    assertThat(Packed.bytes(repeated).length).isLessThan(repeated.length() / 4);
    assertThat(Packed.json(Packed.bytes(repeated))).isEqualTo(repeated);
    assertThat(Packed.json(Packed.bytes("{}"))).isEqualTo("{}");
  }

  @Test
  void readsWhatWasStoredBeforeTheSeal() {
    assertThat(Packed.unpack("{}")).isEqualTo("{}");
    assertThat(Packed.unpack(PACKED_BEFORE_THE_SEAL)).isEqualTo("{\"f\":1,\"v\":{\"@\":\"Idle\"}}");
  }

  @Test
  void writesDownWhatIsSealedSoThatAnOlderVersionSaysItCannotReadIt() {
    var text = new SealedForm("00ff", new byte[] {1, 2, 3}).text();

    assertThat(text).isEqualTo("{\"f\":2,\"c\":\"00ff\",\"s\":\"AQID\"}");
    assertThatIllegalStateException()
        .isThrownBy(() -> Codec.decode(text, Conversation.class))
        .withMessage("stored in a format this version cannot read: 2");
    assertThat(SealedForm.read(text).orElseThrow().owner()).isEqualTo("00ff");
    assertThat(SealedForm.read(text).orElseThrow().sealed()).containsExactly(1, 2, 3);
    assertThat(SealedForm.read(SealedForm.write(new byte[] {9})).orElseThrow().sealed())
        .containsExactly(9);
    assertThat(SealedForm.read("{\"f\":1,\"v\":{}}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"f\":2,", "{\"f\":2,\"s\":\"A", "{\"f\":2,\"c\":\"a\",\"s\":\"?\"}"})
  void refusesASealedValueThatIsDamaged(String stored) {
    assertThatIllegalArgumentException().isThrownBy(() -> SealedForm.read(stored));
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
