package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kanal.bot.engine.tally.DailyCounts;
import kanal.bot.engine.tally.DailyCountsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisDailyCountsIT extends DailyCountsContract {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected DailyCounts counts() {
    return new RedisDailyCounts(REAL.redis());
  }

  @Test
  void forgetsADayAfterAYearAndABit() {
    counts().add(LocalDate.of(2026, 11, 23), Map.of("a", 1L));

    long seconds = REAL.redis().ask(commands -> commands.ttl("tally:{2026-11-23}"));
    assertThat(seconds).isBetween(366 * 86_400L, 400 * 86_400L);
  }
}
