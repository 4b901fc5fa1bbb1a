package kanal.learning;

import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topics;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Role;
import kanal.desk.page.DeskSection;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelStore;
import kanal.nlp.topic.Recipe;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what is learnt from officers.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LearningProperties.class)
public class LearningConfiguration {
  @Bean
  LearningErrand learningErrand(
      DeskDatabase database, LearningProperties properties, InstantSource clock) {
    return new LearningErrand(database.jdbc(), properties.confidential(), clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Retraining retraining(
      DeskDatabase database, ModelStore store, LearningProperties properties, InstantSource clock) {
    var recipe = Recipe.SHIPPED.withIterations(properties.iterations());
    return new Retraining(database, store, recipe, clock);
  }

  @Bean
  ModelController modelController(
      DeskDatabase database,
      ModelStore store,
      LiveModels models,
      Retraining retraining,
      Topics topics,
      AgencyProperties agency,
      InstantSource clock) {
    var examples = new Examples(database.jdbc());
    return new ModelController(
        new ModelPage(store, models, examples, retraining, topics, agency.zone()),
        store,
        models,
        retraining,
        examples,
        new Audit(database.jdbc(), clock));
  }

  @Bean
  DeskSection modelSection() {
    return new DeskSection(
        "Model",
        "/desk/model",
        80,
        officer -> officer.role() == Role.ADMIN || officer.role() == Role.AUDITOR);
  }
}
