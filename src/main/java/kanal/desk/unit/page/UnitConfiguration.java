package kanal.desk.unit.page;

import java.time.InstantSource;
import kanal.bot.complaint.Topics;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;
import kanal.desk.page.DeskSection;
import kanal.desk.unit.Owners;
import kanal.desk.unit.RegionNames;
import kanal.desk.unit.RuleKeeper;
import kanal.desk.unit.Rules;
import kanal.desk.unit.UnitKeeper;
import kanal.desk.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires units, rules, and the pages on which they are kept.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@Import({UnitController.class, RuleController.class})
public class UnitConfiguration {
  @Bean
  DeskSection unitSection() {
    return new DeskSection("Unit", UnitController.PAGE, 60, Officer::isAdmin);
  }

  @Bean
  DeskSection ruleSection() {
    return new DeskSection("Aturan", RuleController.PAGE, 61, Officer::isAdmin);
  }

  @Bean
  UnitKeeper unitKeeper(DeskDatabase database) {
    return new UnitKeeper(database, InstantSource.system());
  }

  @Bean
  RuleKeeper ruleKeeper(DeskDatabase database, Topics topics) {
    return new RuleKeeper(database, topics, InstantSource.system());
  }

  @Bean
  UnitPage unitPage(DeskDatabase database, ObjectProvider<RegionNames> names) {
    var jdbc = database.jdbc();
    return new UnitPage(new Units(jdbc), new Rules(jdbc), new Owners(jdbc), places(names));
  }

  @Bean
  RulePage rulePage(DeskDatabase database, Topics topics, ObjectProvider<RegionNames> names) {
    var jdbc = database.jdbc();
    return new RulePage(new Units(jdbc), new Rules(jdbc), topics, places(names));
  }

  private static Places places(ObjectProvider<RegionNames> names) {
    return new Places(names.getIfAvailable(() -> RegionNames.NONE));
  }
}
