package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.TelegramFault;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class LargeAnswerTest {
  private static final int SEVENTEEN_MEGABYTES = 17 << 20;

  @Test
  void anAnswerTooLargeToBeTelegramsIsNotRead() throws IOException {
    try (var telegram = FakeTelegram.start();
        var api =
            new TelegramApi(
                new BotToken(telegram.token()),
                URI.create(telegram.url()),
                Duration.ofSeconds(1))) {
      telegram.failNext(
          "getMe", new TelegramFault.Refusal(400, "x".repeat(SEVENTEEN_MEGABYTES), 0));

      assertThat(api.call(new GetMe()))
          .isEqualTo(new Answer.No<>(400, "not an answer of the Bot API, HTTP status 400"));
    }
  }
}
