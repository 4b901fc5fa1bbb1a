package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.complaint.Topics;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Intake;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.TurnObserver;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.channels.testing.RecordingIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

class SimulatorAutoConfigurationTest {
  private final WebApplicationContextRunner service =
      new WebApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(SimulatorAutoConfiguration.class))
          .withBean(Intake.class, RecordingIntake::new)
          .withBean(MediaStore.class, MemoryMediaStore::new)
          .withBean(Topics.class, () -> Pipeline.TOPICS);

  @Test
  void isThereWhileNoRealChannelIsSetUp() {
    service.run(context -> {
      assertThat(context.getBeansOfType(Channel.class)).hasSize(3);
      assertThat(context).hasSingleBean(TurnObserver.class);
      assertThat(context.getBeansOfType(ServletRegistrationBean.class)).hasSize(5);
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kanal.telegram.token=1:a",
        "kanal.sms.twilio.account-sid=AC1",
        "kanal.sms.gateway.send-url=http://127.0.0.1/send",
        "kanal.email.address=lapor@example.test"
      })
  void isAwayOnceARealChannelIsSetUp(String setting) {
    service
        .withPropertyValues(setting)
        .run(context -> assertThat(context).doesNotHaveBean(Channel.class));
    service
        .withPropertyValues(setting, "kanal.simulator.enabled=true")
        .run(context -> assertThat(context.getBeansOfType(Channel.class)).hasSize(3));
  }

  @Test
  void isAwayWhenTheSettingSaysSo() {
    service
        .withPropertyValues("kanal.simulator.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(Channel.class));
  }

  @Test
  void anEmptySettingCountsAsNone() {
    service
        .withPropertyValues("kanal.telegram.token=", "kanal.simulator.enabled=")
        .run(context -> assertThat(context.getBeansOfType(Channel.class)).hasSize(3));
  }

  @Test
  void refusesASettingThatSaysNeither() {
    service
        .withPropertyValues("kanal.simulator.enabled=perhaps")
        .run(context ->
            assertThat(context)
                .getFailure()
                .hasStackTraceContaining("kanal.simulator.enabled must be true, false or empty"));
  }

  @Test
  void isAwayFromTheCommandLine() {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(SimulatorAutoConfiguration.class))
        .run(context -> assertThat(context).doesNotHaveBean(Channel.class));
  }

  @Test
  void lettingTheServiceGoEndsThePages() {
    service.run(context -> {
      var citizens = context.getBean(Citizens.class);
      context.close();
      assertThat(citizens.open(new Citizen("0123456789"))).isEmpty();
    });
  }
}
