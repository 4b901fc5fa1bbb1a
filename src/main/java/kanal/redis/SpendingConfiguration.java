package kanal.redis;

import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.engine.budget.Spending;
import kanal.seal.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the accounts that replicas share: of what messages cost, and of what happened lately.
@Configuration(proxyBeanMethods = false)
public class SpendingConfiguration {
  @Bean
  Spending spending(
      Redis redis, RedisSecrets secrets, InstantSource clock, AgencyProperties agency) {
    return new RedisSpending(redis, () -> secrets.of("spending"), clock, agency.zone());
  }

  @Bean
  SlidingWindows slidingWindows(Redis redis, Seal seal, InstantSource clock) {
    return new RedisSlidingWindows(redis, seal, clock);
  }
}
