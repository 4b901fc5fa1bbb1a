package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import kanal.bot.conversation.Conversation;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.redis.codec.Codec;
import kanal.redis.codec.Packed;
import tools.jackson.core.JacksonException;

/// Any bytes, sealed or from a version before the seal, may stand in the store after an accident:
/// they are read as what they are and then kept the same, or refused; and any text survives packing
/// and a seal.
class CodecFuzzTest extends FuzzContract {
  private static final int SIXTEEN_MEGABYTES = 16 << 20;

  @Override
  public void take(byte[] input) {
    var text = new String(input, StandardCharsets.UTF_8);
    var packed = Packed.bytes("{" + text);
    assertThat(Packed.json(packed)).isEqualTo("{" + text);
    assertThat(packed.length)
        .isLessThanOrEqualTo(("{" + text).getBytes(StandardCharsets.UTF_8).length);
    read(() -> Packed.json(input));
    read(() -> Packed.unpack(text));
  }

  private static void read(Supplier<String> json) {
    try {
      var text = json.get();
      assertThat(text).hasSizeLessThanOrEqualTo(SIXTEEN_MEGABYTES);
      var read = Codec.decode(text, Conversation.class);
      if (read != null) {
        var kept = Codec.encode(read, Conversation.class);
        assertThat(Codec.decode(kept, Conversation.class)).isEqualTo(read);
        assertThat(Codec.encode(Codec.decode(kept, Conversation.class), Conversation.class))
            .isEqualTo(kept);
      }
    } catch (UncheckedIOException | JacksonException | IllegalStateException refused) {
      // The words of what refuses are Jackson's or ours: neither is a bug of another kind.
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @Override
  protected List<String> known() {
    return List.of(
        stored("{\"f\":1,\"v\":{}}"),
        stored("{\"f\":2,\"v\":{}}"),
        stored("{\"f\":1}"),
        stored("{\"f\":1,\"v\":null}"),
        stored("null"),
        "zAAAA",
        "z",
        "z====",
        "{\"f\":1,\"v\":<<900 * [>>",
        conversation());
  }

  private static String stored(String json) {
    var packed = Packed.bytes(json);
    var deflated = Arrays.copyOfRange(packed, 1, packed.length);
    return packed[0] == 'z'
        ? "z" + Base64.getEncoder().withoutPadding().encodeToString(deflated)
        : escaped(json);
  }

  private static String conversation() {
    var talk = new Talk((words, at) -> kanal.bot.complaint.Understanding.nothing(), "chat");
    talk.hears("jalan rusak parah di depan pasar");
    return escaped(Codec.encode(talk.conversation(), Conversation.class));
  }

  private static String escaped(String recipe) {
    return recipe.replace("\\", "\\\\").replace("<<", "\\<<");
  }
}
