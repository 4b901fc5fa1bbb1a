package kanal.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Intake;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.budget.Spending;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.engine.memory.MemorySlidingWindows;
import kanal.bot.engine.memory.MemorySpending;
import kanal.bot.message.ChannelId;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.Turnstiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

class SmsAutoConfigurationTest {
  private static final String TWILIO =
      "twilio.account-sid=AC0123456789abcdef0123456789abcdef;twilio.auth-token=geheim;"
          + "twilio.public-url=https://lapor.example.go.id;";
  private static final String GATEWAY =
      "gateway.send-url=http://127.0.0.1:1/s?to={to}&text={text};"
          + "gateway.secret=0123456789abcdef;";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(SmsAutoConfiguration.class))
          .withBean(InstantSource.class, InstantSource::system)
          .withBean(Turnstile.class, Turnstiles::wide)
          .withBean(Intake.class, RecordingIntake::new)
          .withBean(
              Spending.class,
              () -> new MemorySpending(InstantSource.system(), ZoneId.of("Asia/Jakarta")))
          .withBean(SlidingWindows.class, () -> new MemorySlidingWindows(InstantSource.system()))
          .withBean(Quarantine.class, MemoryQuarantine::new)
          .withBean(DeliveryReports.class, RecordingReports::new)
          .withBean(Cursors.class, NoCursors::new)
          .withBean(Leases.class, NoLeases::new);

  private ApplicationContextRunner with(String settings) {
    return runner.withPropertyValues(
        Arrays.stream(settings.split(";"))
            .filter(setting -> !setting.isEmpty())
            .map(setting -> "kanal.sms." + setting)
            .toArray(String[]::new));
  }

  private static final class NoCursors implements Cursors {
    @Override
    public Optional<String> find(String name) {
      return Optional.empty();
    }

    @Override
    public boolean save(String name, String position, long fence) {
      return true;
    }
  }

  private static final class NoLeases implements Leases {
    @Override
    public boolean hold(String name) {
      return false;
    }

    @Override
    public long fence(String name) {
      return 0;
    }

    @Override
    public void release(String name) {}
  }

  @Test
  void isOffWithoutSettings() {
    runner.run(context -> {
      assertThat(context).doesNotHaveBean(Channel.class);
      assertThat(context).doesNotHaveBean(ServletRegistrationBean.class);
      assertThat(context.getBean(SmsProperties.class).regions()).isEmpty();
    });
  }

  @Test
  void offersSmsByTwilio() {
    with(TWILIO + "number=0812 3456 7890")
        .run(context -> {
          assertThat(context.getBean(Channel.class).id())
              .isEqualTo(new ChannelId("sms", "+6281234567890"));
          assertThat(
                  context.getBeanProvider(ServletRegistrationBean.class).stream()
                      .map(bean -> bean.getUrlMappings().toString()))
              .containsExactlyInAnyOrder("[/sms/twilio]", "[/sms/twilio/status]");
          assertThat(context).hasSingleBean(Receiver.class);
          assertThat(context.getBean(Intake.class)).isInstanceOf(RecordingIntake.class);
        });
  }

  @Test
  void offersWhatsappBesideSms() {
    with(TWILIO + "number=+6281234567890;twilio.whatsapp-number=+6281111111111")
        .run(context ->
            assertThat(context.getBeansOfType(Channel.class).values())
                .extracting(Channel::id)
                .containsExactlyInAnyOrder(
                    new ChannelId("sms", "+6281234567890"),
                    new ChannelId("whatsapp", "+6281111111111")));
  }

  @Test
  void offersSmsByGatewayAndWhatsappByTwilio() {
    with(TWILIO + GATEWAY + "number=1708;twilio.whatsapp-number=+6281111111111")
        .run(context ->
            assertThat(context.getBeansOfType(Channel.class))
                .extractingFromEntries(entry -> entry.getKey() + " " + entry.getValue().id())
                .containsExactlyInAnyOrder(
                    "gatewayChannel sms/1708", "twilioWhatsappChannel whatsapp/+6281111111111"));
  }

  @Test
  void readsRegions() {
    with("regions.TANGKAB=Kabupaten Tangerang;regions.[KAB. NGANJUK]=Kabupaten Nganjuk")
        .run(context ->
            assertThat(context.getBean(SmsProperties.class).regions())
                .isEqualTo(
                    Map.of("TANGKAB", "Kabupaten Tangerang", "KAB. NGANJUK", "Kabupaten Nganjuk")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twilio.account-sid=AC0123456789abcdef0123456789abcdef;number=1708|kanal.sms.twilio.auth-token",
        "twilio.account-sid=AC0123456789abcdef0123456789abcdef;twilio.auth-token=g;number=1708|kanal.sms.twilio.public-url",
        "T;number=1708;twilio.whatsapp-template=HX1|kanal.sms.twilio.whatsapp-template",
        "T;number=1708;twilio.whatsapp-template=HX0123456789abcdef0123456789abcdef|kanal.sms.twilio.whatsapp-number",
        "twilio.auth-token=g|kanal.sms.twilio.account-sid",
        "twilio.account-sid=ACME;twilio.auth-token=g;number=1708|kanal.sms.twilio.account-sid",
        "T|kanal.sms.number",
        "T;number=LAPOR|kanal.sms.number",
        "T;number=1708;twilio.public-url=https://lapor.example.go.id/kanal|kanal.sms.twilio.public-url",
        "T;number=1708;twilio.public-url=lapor.example.go.id|kanal.sms.twilio.public-url",
        "G|kanal.sms.number",
        "G;number=1708;gateway.secret=kurz|kanal.sms.gateway.secret",
        "G;number=1708;gateway.method=PUT|kanal.sms.gateway.method",
        "G;number=1708;gateway.send-url=http://x/s|kanal.sms.gateway.send-url",
        "gateway.secret=0123456789abcdef|kanal.sms.gateway.send-url",
        "T;G;number=1708|kanal.sms.twilio.account-sid and kanal.sms.gateway.send-url"
      })
  void refusesToStartWithOneSentenceThatNamesTheSetting(String settings, String named) {
    var whole = settings.replace("T;", TWILIO).replace("G;", GATEWAY);
    with(whole.equals("T") ? TWILIO : whole.equals("G") ? GATEWAY : whole)
        .run(context -> {
          assertThat(context).hasFailed();
          assertThat(context.getStartupFailure())
              .rootCause()
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining(named)
              .hasMessageNotContaining("geheim");
        });
  }
}
