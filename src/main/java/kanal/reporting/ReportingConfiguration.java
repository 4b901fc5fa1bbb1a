package kanal.reporting;

import kanal.bot.engine.tally.DailyCounts;
import kanal.desk.report.IntakeFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the desk what its figures and files need of the rest.
@Configuration(proxyBeanMethods = false)
public class ReportingConfiguration {
  @Bean
  IntakeFigures intakeFigures(DailyCounts counts) {
    return new CountedIntake(counts);
  }
}
