package kanal.redis;

import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.engine.budget.Spending;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the account of what messages cost.
@Configuration(proxyBeanMethods = false)
public class SpendingConfiguration {
  @Bean
  Spending spending(
      Redis redis, RedisSecrets secrets, InstantSource clock, AgencyProperties agency) {
    return new RedisSpending(redis, () -> secrets.of("spending"), clock, agency.zone());
  }
}
