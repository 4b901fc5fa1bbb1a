package kanal.desk.apikey;

import java.time.InstantSource;
import kanal.bot.engine.WrongSetting;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;
import kanal.desk.page.DeskSection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the keys and their page.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
@Import(ApiKeyController.class)
public class ApiKeyConfiguration {
  private static final int LATE = 80;

  @Bean
  ApiKeys apiKeys(DeskDatabase database) {
    return new ApiKeys(database, InstantSource.system());
  }

  @Bean
  CallBudget callBudget(@Value("${kanal.desk.calls-per-minute:300}") int callsPerMinute) {
    if (callsPerMinute < 1) {
      throw new WrongSetting(
          "kanal.desk.calls-per-minute must be at least 1, but is: " + callsPerMinute);
    }
    return new CallBudget(callsPerMinute);
  }

  @Bean
  DeskSection apiKeySection() {
    return new DeskSection("Kunci API", "/desk/keys", LATE, Officer::isAdmin);
  }
}
