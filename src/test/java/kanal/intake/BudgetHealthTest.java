package kanal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import kanal.bot.engine.Channel;
import kanal.bot.engine.budget.Budget;
import kanal.bot.engine.budget.BudgetedChannel;
import kanal.bot.engine.memory.MemorySpending;
import kanal.bot.engine.memory.RecordingChannel;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class BudgetHealthTest {
  private static final InstantSource NOON = () -> Instant.parse("2026-11-23T05:00:00Z");
  private static final ChannelId SMS = new ChannelId("sms", "1708");
  private static final ChannelId MAIL = new ChannelId("email", "lapor@kab.test");

  private final BudgetedChannel sms =
      new BudgetedChannel(
          new RecordingChannel(SMS, Capabilities.sms()),
          new Budget(1, 0),
          new MemorySpending(NOON, ZoneId.of("Asia/Jakarta")),
          NOON);
  private final List<Channel> channels =
      List.of(sms, new RecordingChannel(MAIL, Capabilities.mail()));

  private Health health() {
    return new BudgetHealth(channels).health();
  }

  @Test
  void saysWhenTheBreakerIsOpen() {
    assertThat(health().getDetails()).containsOnlyKeys("sms").containsEntry("sms", "open");

    var siti = new ConversationKey(SMS, new Address(Address.TEL, "+6281200000001"));
    sms.send(OutboundMessage.text("a", siti, "satu"));
    sms.send(OutboundMessage.text("b", siti, "dua"));

    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails())
        .containsEntry("sms", "spent, silent until 2026-11-24T00:00:00Z");
  }
}
