package kanal.ops.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Examples;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.memory.RecordingChannel;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ChannelHealthTest {
  private static final Delivery DOWN = new Delivery.TryAgain(Duration.ofSeconds(1));
  private static final Delivery SENT = new Delivery.Delivered("1");

  private Instant now = Examples.NOW;
  private final InstantSource clock = () -> now;
  private final ChannelWatch watch = new ChannelWatch(clock);

  /// A receiver that says this of itself.
  private record Played(String name, Optional<String> trouble) implements Receiver {
    @Override
    public void start() {}

    @Override
    public void close() {}
  }

  private ChannelHealth health(Duration quietAfter, Receiver... receivers) {
    return new ChannelHealth(
        () -> List.of("sms"),
        List.of(receivers),
        watch,
        new HealthProperties(Duration.ofMinutes(10), quietAfter),
        clock);
  }

  private void sent(Delivery delivery) {
    var sms = new RecordingChannel(new ChannelId("sms", "1708"), Capabilities.sms());
    var message = OutboundMessage.text("1", Examples.citizen("1"), "halo");
    watch.sent(sms, message, delivery, Duration.ZERO);
  }

  private static String state(ChannelHealth health, String channel) {
    return health.health().getDetails().get(channel) instanceof Map<?, ?> details
        ? String.valueOf(details.get("state"))
        : "none";
  }

  @Test
  void tellsTheChannelInTroubleFromTheOthersAndNothingMore() {
    var health =
        health(
            Duration.ZERO,
            new Played("telegram/7700000001 poller", Optional.empty()),
            new Played("sms/AC01 catch-up", Optional.empty()),
            new Played("sms/AC02 catch-up", Optional.of("Twilio cannot be read.")),
            new Played("email/lapor@kab.test watcher", Optional.empty()));

    assertThat(health.health().getStatus()).isEqualTo(ChannelHealth.DEGRADED);
    assertThat(health.health().getDetails())
        .isEqualTo(
            Map.of(
                "telegram", Map.of("state", "works"),
                "sms", Map.of("state", "cannot fetch"),
                "email", Map.of("state", "works")));
  }

  @Test
  void tellsWhenItLastReceivedAndSent() {
    watch.received("sms");
    now = now.plusSeconds(5);
    sent(SENT);

    assertThat(health(Duration.ZERO).health().getStatus()).isEqualTo(Status.UP);
    assertThat(health(Duration.ZERO).health().getDetails().get("sms"))
        .isEqualTo(
            Map.of(
                "state",
                "works",
                "received",
                "2026-11-22T03:04:05.678Z",
                "sent",
                "2026-11-22T03:04:10.678Z"));
  }

  @Test
  void degradesOnceEveryTryToSendWasInVainForLong() {
    sent(DOWN);
    now = now.plus(Duration.ofMinutes(10));
    sent(DOWN);
    assertThat(state(health(Duration.ZERO), "sms")).isEqualTo("works");

    now = now.plusSeconds(1);
    assertThat(state(health(Duration.ZERO), "sms")).isEqualTo("cannot send");
    assertThat(health(Duration.ZERO).health().getStatus()).isEqualTo(ChannelHealth.DEGRADED);

    sent(SENT);
    assertThat(state(health(Duration.ZERO), "sms")).isEqualTo("works");
  }

  @Test
  void oneCitizenWhoLeftIsNoTroubleOfTheChannel() {
    sent(new Delivery.Refused("no such number"));
    sent(new Delivery.CitizenLeft());
    now = now.plus(Duration.ofHours(1));
    assertThat(state(health(Duration.ZERO), "sms")).isEqualTo("works");
  }

  @Test
  void silenceIsTroubleOnlyWhereAnAgencySaysSo() {
    var watched = health(Duration.ofHours(2));
    now = now.plus(Duration.ofHours(3));
    assertThat(state(watched, "sms")).isEqualTo("quiet");
    assertThat(state(health(Duration.ZERO), "sms")).isEqualTo("works");

    watch.received("sms");
    assertThat(state(watched, "sms")).isEqualTo("works");
  }
}
