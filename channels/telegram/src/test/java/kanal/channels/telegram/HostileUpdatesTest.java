package kanal.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;
import kanal.channels.testing.hostile.RawHttp;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every call in `src/test/resources/hostile/updates` is answered as its case says, and only what
/// it names is taken in or put in quarantine.
class HostileUpdatesTest {
  private static final String SECRET = "rahasia-yang-baru-1";
  private static final String LONG = "long";
  private static final int LONGER = 100_000;

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramApi api =
      new TelegramApi(
          new BotToken(telegram.token()), URI.create(telegram.url()), Duration.ofSeconds(1));
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final Tomcat tomcat = new Tomcat();

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    var mapper = new TelegramUpdateMapper(new ChannelId("telegram", telegram.botId()));
    var webhook =
        new TelegramWebhook(
            new UpdateIntake(mapper, intake, quarantine, api, new Bot(api), Clock.systemUTC()),
            List.of(SECRET));
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    var context = tomcat.addContext("", folder.toString());
    Tomcat.addServlet(context, "telegram", webhook).addMapping(TelegramWebhook.PATH);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    // As in the service, Tomcat's own refusals tell nothing.
    ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
    tomcat.start();
  }

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
    api.close();
    telegram.close();
  }

  private static List<HostileCase> cases() {
    return HostileCases.in(HostileUpdatesTest.class, "/hostile/updates");
  }

  @Test
  void areMany() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(55);
  }

  @TestFactory
  Stream<DynamicTest> areAnsweredAsTheirCaseSays() {
    return cases().stream().map(some -> DynamicTest.dynamicTest(some.name(), () -> check(some)));
  }

  private void check(HostileCase some) throws IOException {
    int takenBefore = intake.accepted().size();
    int keptBefore = quarantine.quarantined().size();
    var answer = RawHttp.exchange(tomcat.getConnector().getLocalPort(), request(some));

    assertThat(answer.status()).as(answer.text()).isEqualTo(Integer.parseInt(some.must("status")));
    assertThat(answer.text()).doesNotContain(SECRET).doesNotContain("Exception");
    assertThat(quarantine.quarantined())
        .hasSize(keptBefore + Integer.parseInt(some.expects("quarantined").orElse("0")));
    var taken = intake.accepted().subList(takenBefore, intake.accepted().size());
    assertThat(taken).hasSize(some.expected().containsKey("taken") ? 1 : 0);
    if (!taken.isEmpty()) {
      var text = taken.getFirst().text();
      var expected = some.must("taken");
      assertThat(text.length() > LONGER ? LONG : text).isEqualTo(expected);
      var files =
          taken.getFirst().content() instanceof Written written
              ? written.attachments()
              : List.<Attachment>of();
      assertThat(files.stream().map(Attachment::id).collect(Collectors.joining(" ")))
          .isEqualTo(some.expects("files").orElse(""));
    }
  }

  /// A case is a whole call, or a body that Telegram itself might send.
  private static byte[] request(HostileCase some) {
    if (some.recipe().contains(" HTTP/1.1\n")) {
      return new HostileCase(
              some.name(), some.expected(), some.recipe().replace("$SECRET", SECRET) + "\n\n")
          .wire();
    }
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        ("POST " + TelegramWebhook.PATH + " HTTP/1.1\r\nX-Telegram-Bot-Api-Secret-Token: " + SECRET)
            .getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("\r\nContent-Type: application/json\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(some.wire());
    return bytes.toByteArray();
  }
}
