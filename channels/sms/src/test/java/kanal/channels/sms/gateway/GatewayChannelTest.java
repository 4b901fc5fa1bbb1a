package kanal.channels.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Pace;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import kanal.channels.sms.CapturedLog;
import kanal.channels.sms.HttpCalls;
import kanal.channels.testing.ChannelContract;
import kanal.channels.testing.FakeGateway;
import kanal.channels.testing.FakeGateway.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayChannelTest extends ChannelContract {
  private static final ChannelId OURS = new ChannelId("sms", "1708");
  private static final String CITIZEN = "+6281234567890";

  private final FakeGateway gateway = FakeGateway.start();
  private final HttpCalls calls = new HttpCalls(Duration.ofSeconds(2));
  private final GatewayChannel channel = channel(false);

  private GatewayChannel channel(boolean post) {
    return new GatewayChannel(OURS, Pace.FREE, new SendUrl(gateway.sendUrl(), post), calls);
  }

  @AfterEach
  void close() {
    calls.close();
    gateway.close();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected ConversationKey citizen() {
    return new ConversationKey(OURS, new Address(Address.TEL, CITIZEN));
  }

  @Override
  protected long deliveries(String text) {
    return gateway.taken().stream().filter(form -> text.equals(form.get("text"))).count();
  }

  @Override
  protected void platformDown() {
    gateway.mood(Mood.NO_ROUTE);
  }

  @Override
  protected void citizenLeft() {
    gateway.mood(Mood.NUMBER_GONE);
  }

  @Override
  protected void platformHangsUp() {
    gateway.mood(Mood.HANGS_UP);
  }

  @Override
  protected Attachment unknownAttachment() {
    return new Attachment("f1", Attachment.Type.PHOTO, "image/jpeg", 0, "somewhere");
  }

  private Delivery send(String text) {
    return channel.send(OutboundMessage.text("r1", citizen(), text));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void fillsTheTemplateByGetAndByPost(boolean post) {
    var text = "a&b=c+d {to} 100% \u00e9 \ud83d\udea7";
    assertThat(channel(post).send(OutboundMessage.text("r/1?", citizen(), text)))
        .isEqualTo(new Delivery.Delivered("r/1?"));
    var taken = gateway.taken().getFirst();
    assertThat(taken)
        .containsEntry("from", "1708")
        .containsEntry("to", CITIZEN)
        .containsEntry("id", "r/1?")
        .containsEntry("text", text);
    assertThat(gateway.calls().getFirst()).startsWith(post ? "POST" : "GET");
  }

  @Test
  void knowsTheNumberWithoutItsPlus() {
    var request =
        new SendUrl("http://127.0.0.1:1/s?n={msisdn}&t={text}", false)
            .request("1708", OutboundMessage.text("r1", citizen(), "hai"));
    assertThat(request.url()).hasToString("http://127.0.0.1:1/s?n=6281234567890&t=hai");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_ROUTE, TryAgain",
    "TOO_MANY, TryAgain",
    "FORBIDDEN, TryAgain",
    "BROKEN, Uncertain",
    "HANGS_UP, Uncertain",
    "NUMBER_GONE, CitizenLeft"
  })
  void readsTheGatewaysAnswers(Mood mood, String delivery) {
    gateway.mood(mood);
    assertThat(send("hai").getClass().getSimpleName()).isEqualTo(delivery);
    assertThat(gateway.calls()).hasSize(1);
  }

  @Test
  void triesAgainLaterWhenNobodyListens() {
    gateway.close();
    assertThat(send("hai")).isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void logsNeitherPasswordNorNumberNorWords() {
    try (var log = new CapturedLog()) {
      for (var mood : Mood.values()) {
        gateway.mood(mood);
        send("rahasia sekali");
      }
      assertThat(log.text())
          .contains("r1")
          .doesNotContain("f4ke")
          .doesNotContain(CITIZEN.substring(1))
          .doesNotContain("rahasia");
    }
  }
}
