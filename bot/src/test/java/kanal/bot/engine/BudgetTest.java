package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Rules;
import kanal.bot.engine.budget.Budget;
import kanal.bot.engine.budget.BudgetedChannel;
import kanal.bot.engine.memory.FreeThrottle;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.engine.memory.MemorySpending;
import kanal.bot.engine.memory.MemoryTicketNumbers;
import kanal.bot.message.Capabilities;
import kanal.bot.message.OutboundMessage;
import kanal.bot.prompt.Renderer;
import org.junit.jupiter.api.Test;

/// What happens to citizens when a day's SMS are spent.
class BudgetTest extends EngineRoom {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private final AtomicReference<Instant> time = now;
  private final BudgetedChannel budgeted =
      new BudgetedChannel(
          channel, new Budget(1, 0), new MemorySpending(time::get, ZONE), time::get);
  private final Dispatcher paying =
      new Dispatcher(
          store,
          index,
          core,
          new MemoryMediaStore(),
          new Channels(List.of(budgeted)),
          new FreeThrottle(),
          new Renderer(phrasebook),
          time::get);
  private final Engine engineThatPays =
      new Engine(
          store,
          quarantine,
          new MemoryTicketNumbers(),
          index,
          (words, at) -> understood(),
          new Dialogue(phrasebook, Rules.usual(new WorkingCalendar(Set.of(), ZONE))),
          new Channels(List.of(budgeted)),
          paying,
          List.of(),
          time::get,
          ZONE);

  private static OutboundMessage words(String id) {
    return OutboundMessage.text(id, CITIZEN, "Terkirim.");
  }

  @Test
  void whatCannotBePaidForIsFiledAllTheSameAndAnsweredTheNextMorning() throws Exception {
    assertThat(budgeted.send(words("a"))).isInstanceOf(Delivery.Delivered.class);

    assertThat(engineThatPays.receive(message("1", COMPLAINT))).isEqualTo(Intake.Received.ACCEPTED);
    assertThat(paying.awaitIdle()).isTrue();
    assertThat(core.tickets()).hasSize(1);
    assertThat(texts()).hasSize(1);
    assertThat(budgeted.closedUntil()).contains(Instant.parse("2026-11-24T00:00:00Z"));

    now.set(Instant.parse("2026-11-23T23:59:00Z"));
    assertThat(store.claim(now.get(), 10)).isEmpty();
    now.set(Instant.parse("2026-11-24T00:00:01Z"));
    engineThatPays.carryOn(store.claim(now.get(), 10));
    assertThat(paying.awaitIdle()).isTrue();
    assertThat(texts()).hasSize(2);
    assertThat(texts().getLast()).contains(core.tickets().getFirst().number().value());
    assertThat(budgeted.closedUntil()).isEmpty();
  }

  @Test
  void whatWasNotSentIsNotPaid() {
    channel.answers(new Delivery.TryAgain(Duration.ofSeconds(1)));
    budgeted.send(words("a"));
    assertThat(budgeted.send(words("a"))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void whatMayHaveBeenSentIsPaid() {
    channel.answers(new Delivery.Uncertain("hung up"));
    budgeted.send(words("a"));
    assertThat(budgeted.send(words("b"))).isInstanceOf(Delivery.SlowDown.class);
    assertThat(channel.sent()).hasSize(1);
  }

  @Test
  void aMessageOfSeveralSegmentsIsPaidForEach() {
    var two =
        new BudgetedChannel(
            channel, new Budget(2, 2), new MemorySpending(time::get, ZONE), time::get);
    var longWords = OutboundMessage.text("a", CITIZEN, "a".repeat(161));
    assertThat(two.capabilities()).isEqualTo(quick(Capabilities.sms()));
    assertThat(two.send(longWords)).isInstanceOf(Delivery.Delivered.class);
    assertThat(two.send(words("b"))).isInstanceOf(Delivery.SlowDown.class);
  }
}
