package kanal.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Backlog;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Examples;
import kanal.bot.engine.Filing;
import kanal.bot.engine.Intake.Received;
import kanal.bot.engine.ObservedChannel;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.MemoryLeases;
import kanal.bot.engine.memory.RecordingChannel;
import kanal.bot.engine.memory.RecordingCore;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import kanal.desk.TicketSamples;
import kanal.ops.health.ChannelWatch;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final InstantSource CLOCK = InstantSource.fixed(Examples.NOW);
  private static final ConversationKey CITIZEN = Examples.citizen("1");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private double count(String name, String... tags) {
    return registry.get(name).tags(tags).timer().count();
  }

  private double gauge(String name, String... tags) {
    return registry.get(name).tags(tags).gauge().value();
  }

  @Test
  void turnsAreCountedByChannelAndOutcome() {
    var outcomes = new ArrayList<>(List.of(Received.ACCEPTED, Received.DUPLICATE));
    var intake =
        new MeasuredIntake(
            _ -> {
              if (outcomes.isEmpty()) {
                throw new Unavailable("away", new IllegalStateException());
              }
              return outcomes.removeFirst();
            },
            new ChannelWatch(CLOCK),
            registry);
    intake.expect("telegram");
    assertThat(count("kanal.turns", "channel", "telegram", "outcome", "quarantined")).isZero();

    var message = Examples.message("1", CITIZEN, "jalan rusak");
    assertThat(intake.receive(message)).isEqualTo(Received.ACCEPTED);
    assertThat(intake.receive(message)).isEqualTo(Received.DUPLICATE);
    assertThatThrownBy(() -> intake.receive(message)).isInstanceOf(Unavailable.class);

    for (var outcome : List.of("accepted", "duplicate", "unavailable")) {
      assertThat(count("kanal.turns", "channel", "telegram", "outcome", outcome)).isOne();
    }
  }

  @Test
  void whatIsSentIsCountedByItsAnswerAndShortMessagesBySegments() {
    var deliveries = new MeasuredDeliveries(registry);
    var sms = new RecordingChannel(new ChannelId("sms", "1708"), Capabilities.sms());
    var channel = new ObservedChannel(sms, List.of(deliveries));
    sms.answers(new Delivery.TryAgain(Duration.ofSeconds(1)));

    var text = OutboundMessage.text("1", CITIZEN, "a".repeat(200));
    var _ = channel.send(text);
    var _ = channel.send(text);

    assertThat(count("kanal.messages", "channel", "sms", "outcome", "try_again")).isOne();
    assertThat(count("kanal.messages", "channel", "sms", "outcome", "delivered")).isOne();
    assertThat(registry.get("kanal.sms.segments").counter().count()).isEqualTo(2);
  }

  @Test
  void aFilingIsCountedAndItsDelayRunsFromTheConfirmation() {
    var core = new RecordingCore();
    core.answers(new Filing.TryAgain(Duration.ZERO));
    var ticket = TicketSamples.road(1, Examples.NOW);
    var later = InstantSource.fixed(ticket.filedAt().plusSeconds(90));
    var measured = new MeasuredCore(core, later, registry);

    var _ = measured.file(ticket);
    assertThat(registry.get("kanal.filing.delay").timer().count()).isZero();
    var _ = measured.file(ticket);

    assertThat(count("kanal.filings", "call", "file", "outcome", "try_again")).isOne();
    assertThat(count("kanal.filings", "call", "file", "outcome", "filed")).isOne();
    assertThat(registry.get("kanal.filing.delay").timer().totalTime(TimeUnit.SECONDS))
        .isEqualTo(90);
  }

  @Test
  void aLeaseIsShownWithoutTheAccount() {
    var leases = new MeasuredLeases(new MemoryLeases(), registry);
    assertThat(leases.hold("email/lapor@kab.test")).isTrue();
    assertThat(gauge("kanal.lease.held", "lease", "email")).isOne();

    leases.release("email/lapor@kab.test");
    assertThat(gauge("kanal.lease.held", "lease", "email")).isZero();
  }

  @Test
  void whatWaitsIsShownAndUnknownWhileTheStoreIsAway() {
    var answers = new ArrayList<>(List.of(new Backlog.Size(7, Duration.ofMillis(2500))));
    Backlog backlog =
        (Instant _) -> {
          if (answers.isEmpty()) {
            throw new Unavailable("away", new IllegalStateException());
          }
          return answers.removeFirst();
        };
    var known = new WaitingWork(backlog, List.of(), CLOCK, registry);
    assertThat(known).isNotNull();
    assertThat(gauge("kanal.tasks.waiting")).isEqualTo(7);
    assertThat(gauge("kanal.tasks.late")).as("seen with the one before").isEqualTo(2.5);

    var other = new SimpleMeterRegistry();
    var away = new WaitingWork(backlog, List.of(), CLOCK, other);
    assertThat(away).isNotNull();
    assertThat(other.get("kanal.tasks.waiting").gauge().value()).isNaN();
  }
}
