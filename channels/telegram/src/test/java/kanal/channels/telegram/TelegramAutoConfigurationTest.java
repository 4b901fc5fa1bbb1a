package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.memory.MemoryCursors;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.Turnstiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

class TelegramAutoConfigurationTest {
  private static final String TOKEN = "7700000001:AAFakeFakeFakeFakeFakeFakeFakeFakeF";

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withBean(InstantSource.class, InstantSource::system)
          .withBean(Intake.class, RecordingIntake::new)
          .withBean(Turnstile.class, Turnstiles::wide)
          .withBean(Quarantine.class, MemoryQuarantine::new)
          .withBean(Leases.class, PlayedLease::new)
          .withBean(Cursors.class, MemoryCursors::new)
          .withConfiguration(AutoConfigurations.of(TelegramAutoConfiguration.class));

  @ParameterizedTest
  @ValueSource(
      strings = {"kanal.telegram.mode=polling", "kanal.telegram.token=", "kanal.telegram.token= "})
  void isOffWithoutAToken(String setting) {
    context
        .withPropertyValues(setting)
        .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(Channel.class));
  }

  @Test
  void pollsUnlessToldOtherwise() {
    context
        .withPropertyValues("kanal.telegram.token=" + TOKEN)
        .run(started -> {
          assertThat(started).hasNotFailed().hasSingleBean(TelegramPoller.class);
          assertThat(started.getBean(Channel.class).id().toString())
              .isEqualTo("telegram/7700000001");
          assertThat(started).doesNotHaveBean(ServletRegistrationBean.class);
        });
  }

  @Test
  void takesAWebhookInstead() {
    context
        .withPropertyValues(
            "kanal.telegram.token=" + TOKEN,
            "kanal.telegram.mode=webhook",
            "kanal.telegram.webhook-url=https://lapor.example/telegram/webhook",
            "kanal.telegram.webhook-secret=rahasia-yang-panjang")
        .run(started -> {
          assertThat(started).hasNotFailed().hasSingleBean(ServletRegistrationBean.class);
          assertThat(started.getBean(Receiver.class).name())
              .isEqualTo("telegram/7700000001 webhook");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "kanal.telegram.token, kanal.telegram.token=7700000001:terlalupendek",
    "kanal.telegram.token, kanal.telegram.token=AAFakeFakeFakeFakeFakeFakeFakeFakeF",
    "kanal.telegram.mode, kanal.telegram.mode=surat",
    "kanal.telegram.api-url, kanal.telegram.api-url=ftp://x",
    "kanal.telegram.api-url, kanal.telegram.api-url=https://x/path",
    "kanal.telegram.webhook-url, kanal.telegram.mode=webhook",
  })
  void refusesToStartWithOneSentenceThatNamesTheSetting(String named, String setting) {
    context
        .withPropertyValues("kanal.telegram.token=" + TOKEN, setting)
        .run(started -> assertSentence(started.getStartupFailure(), named));
  }

  @ParameterizedTest
  @CsvSource({
    "kanal.telegram.webhook-secret, kanal.telegram.webhook-secret=",
    "kanal.telegram.webhook-secret, kanal.telegram.webhook-secret=pendek",
    "kanal.telegram.webhook-secret, kanal.telegram.webhook-secret=ada spasi di dalamnya",
    "kanal.telegram.previous-webhook-secret, kanal.telegram.previous-webhook-secret=pendek",
  })
  void aWebhookNeedsAGoodSecret(String named, String setting) {
    context
        .withPropertyValues(
            "kanal.telegram.token=" + TOKEN,
            "kanal.telegram.mode=webhook",
            "kanal.telegram.webhook-url=https://lapor.example/telegram/webhook",
            "kanal.telegram.webhook-secret=rahasia-yang-panjang",
            setting)
        .run(started -> assertSentence(started.getStartupFailure(), named));
  }

  private static void assertSentence(@Nullable Throwable failure, String named) {
    assertThat(failure)
        .isNotNull()
        .rootCause()
        .isInstanceOf(IllegalStateException.class)
        .message()
        .contains(named)
        .doesNotContain("AAFake")
        .hasLineCount(1);
  }
}
