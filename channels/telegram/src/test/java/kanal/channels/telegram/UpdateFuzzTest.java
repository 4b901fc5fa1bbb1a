package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;

/// Any JSON is an update: mapped, nothing for us, or unmappable.
class UpdateFuzzTest extends FuzzContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  /// One of each kind: photo, document, voice, audio, film, round film, animation.
  private static final int MOST_FILES = 7;

  private final TelegramUpdateMapper mapper =
      new TelegramUpdateMapper(new ChannelId("telegram", "7700000001"));

  @Override
  public void take(byte[] input) {
    try {
      mapper.map(JSON.readTree(input), NOW).ifPresent(UpdateFuzzTest::check);
    } catch (IOException notJson) {
      assertThat(notJson)
          .isInstanceOfAny(JsonProcessingException.class, CharConversionException.class);
    } catch (Unmappable unmappable) {
      // The name of a class, and nothing of the update.
      assertThat(unmappable).hasMessageMatching("cannot be read: [A-Za-z]{1,60}").hasNoCause();
    }
  }

  private static void check(InboundMessage message) {
    assertThat(message.from().address().value()).matches("-?[0-9]{1,20}");
    assertThat(message.id()).startsWith("telegram:7700000001:");
    if (message.content() instanceof Written written) {
      assertThat(written.attachments())
          .hasSizeLessThanOrEqualTo(MOST_FILES)
          .allSatisfy(file -> assertThat(file.id()).matches("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,150}"));
    }
  }

  @Override
  protected List<String> known() {
    return HostileCases.in(UpdateFuzzTest.class, "/hostile/updates").stream()
        .map(HostileCase::recipe)
        .filter(recipe -> recipe.startsWith("{") && !recipe.contains("00 * "))
        .toList();
  }
}
