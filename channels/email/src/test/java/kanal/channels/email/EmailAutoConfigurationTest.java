package kanal.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Map;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.engine.memory.MemorySlidingWindows;
import kanal.bot.message.ChannelId;
import kanal.channels.email.testing.LocalCursors;
import kanal.channels.email.testing.LocalLeases;
import kanal.channels.email.testing.RecordingMedia;
import kanal.channels.email.testing.RecordingReports;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.Turnstiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EmailAutoConfigurationTest {
  private static final String[] COMPLETE = {
    "kanal.email.address=lapor@KAB.test",
    "kanal.email.imap-host=imap.kab.test",
    "kanal.email.smtp-host=smtp.kab.test",
    "kanal.email.password=sandi-rahasia",
  };

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(EmailAutoConfiguration.class))
          .withBean(InstantSource.class, InstantSource::system)
          .withBean(Intake.class, RecordingIntake::new)
          .withBean(Turnstile.class, Turnstiles::wide)
          .withBean(SlidingWindows.class, () -> new MemorySlidingWindows(InstantSource.system()))
          .withBean(Quarantine.class, MemoryQuarantine::new)
          .withBean(MediaStore.class, RecordingMedia::new)
          .withBean(DeliveryReports.class, RecordingReports::new)
          .withBean(Leases.class, LocalLeases::new)
          .withBean(Cursors.class, LocalCursors::new);

  @Test
  void offersNothingWithoutAnAddress() {
    runner.run(context -> assertThat(context).doesNotHaveBean(Channel.class));
    runner
        .withPropertyValues("kanal.email.address=")
        .run(context -> assertThat(context).doesNotHaveBean(Channel.class));
  }

  @Test
  void offersAChannelAndAReceiver() {
    runner
        .withPropertyValues(COMPLETE)
        .run(context -> {
          assertThat(context).hasNotFailed();
          assertThat(context.getBean(Channel.class).id())
              .isEqualTo(new ChannelId("email", "lapor@kab.test"));
          assertThat(context.getBean(Receiver.class).name())
              .isEqualTo("email/lapor@kab.test watcher");
          assertThat(context.getBean(EmailProperties.class).toString())
              .doesNotContain("sandi-rahasia");
          assertThat(context.getBean(EmailProperties.class).imap().port()).isEqualTo(993);
          assertThat(context.getBean(EmailProperties.class).smtp().port()).isEqualTo(587);
          assertThat(context.getBean(EmailProperties.class).smtp().toString())
              .doesNotContain("sandi-rahasia");
        });
  }

  @Test
  void readsTheEnvironment() {
    Map<String, Object> variables =
        Map.of(
            "KANAL_EMAIL_ADDRESS", "lapor@kab.test",
            "KANAL_EMAIL_IMAP_HOST", "imap.kab.test",
            "KANAL_EMAIL_SMTP_HOST", "smtp.kab.test",
            "KANAL_EMAIL_SMTP_TLS", "tls",
            "KANAL_EMAIL_PASSWORD", "sandi-rahasia");
    runner
        .withInitializer(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
        .run(context ->
            assertThat(context.getBean(EmailProperties.class).smtp())
                .hasToString("smtp.kab.test:465"));
  }

  @ParameterizedTest
  @CsvSource({
    "kanal.email.address=lapor,kanal.email.address is not a mail address.",
    "kanal.email.imap-host=,'kanal.email.imap-host is not set, and kanal.email.address is.'",
    "kanal.email.smtp-host=,'kanal.email.smtp-host is not set, and kanal.email.address is.'",
    "kanal.email.password=,'kanal.email.password is not set, and kanal.email.address is.'",
    "kanal.email.poll-interval=0s,kanal.email.poll-interval must be at least 1s.",
    "kanal.email.mails-per-hour=0,kanal.email.mails-per-hour must be at least 1.",
  })
  void saysWhichSettingIsWrong(String setting, String sentence) {
    runner
        .withPropertyValues(COMPLETE)
        .withPropertyValues(setting)
        .run(context ->
            assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(sentence));
  }
}
