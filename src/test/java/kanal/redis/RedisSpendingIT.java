package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import kanal.bot.engine.budget.Budget;
import kanal.bot.engine.budget.Spending;
import kanal.bot.engine.budget.SpendingContract;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisSpendingIT extends SpendingContract {
  private static final String KEY = "spent:{2026-11-23}:sms/1708";
  private static final byte[] SECRET = new byte[32];

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected Spending spending(InstantSource clock) {
    REAL.redis().ask(commands -> commands.del(KEY));
    return new RedisSpending(REAL.redis(), SECRET::clone, clock, ZONE);
  }

  @Test
  void namesNobodyAndForgetsSoon() {
    var siti =
        new ConversationKey(
            new ChannelId("sms", "1708"), new Address(Address.TEL, "+6281200000001"));
    spending(() -> Instant.parse("2026-11-23T05:00:00Z")).spend(siti, 1, new Budget(0, 0));

    var kept = REAL.redis().<java.util.Map<String, String>>ask(commands -> commands.hgetall(KEY));
    assertThat(kept).hasSize(2).containsEntry("", "1");
    assertThat(kept.keySet().toString()).doesNotContain("6281200000001").doesNotContain(siti.id());
    long seconds = REAL.redis().ask(commands -> commands.ttl(KEY));
    assertThat(seconds).isBetween(86_400L, 2 * 86_400L);
  }
}
