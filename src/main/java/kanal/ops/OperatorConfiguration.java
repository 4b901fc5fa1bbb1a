package kanal.ops;

import java.util.List;
import kanal.agency.AgencyProperties;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.Quarantine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/// Wires what an operator sees.
@Configuration(proxyBeanMethods = false)
@Import(OperatorController.class)
public class OperatorConfiguration {
  @Bean
  @Order(1)
  DeadLetterPile deadLetterPile(DeadLetters letters) {
    return new DeadLetterPile(letters);
  }

  @Bean
  @Order(2)
  QuarantinePile quarantinePile(Quarantine quarantine) {
    return new QuarantinePile(quarantine);
  }

  @Bean
  OperatorPage operatorPage(AgencyProperties agency) {
    return new OperatorPage(agency.zone());
  }

  @Bean
  Attention attention(List<Pile> piles) {
    return new Attention(piles);
  }

  @Bean
  OperatorHealth operatorHealthIndicator(List<Pile> piles) {
    return new OperatorHealth(piles);
  }
}
