package kanal.desk.browser;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.bot.complaint.Topic;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.entry.DeskWithIntake;
import kanal.learning.LearningConfiguration;
import kanal.nlp.TopicsFile;
import kanal.nlp.store.Jargon;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelStore;
import kanal.ops.OperatorConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Everything that has a page on the desk. It bears no stereotype, so that no other test's
/// component scan finds it.
@Import({DeskWithIntake.class, LearningConfiguration.class, OperatorConfiguration.class})
class WholeDesk {
  @Bean
  MemoryQuarantine quarantine() {
    return new MemoryQuarantine();
  }

  @Bean
  ModelStore modelStore(@Value("${kanal.data-dir}") Path folder) {
    return new ModelStore(folder.resolve("models"));
  }

  @Bean
  LiveModels liveModels(ModelStore store, @Value("${kanal.data-dir}") Path folder) {
    Set<String> topics =
        TopicsFile.load().all().stream().map(Topic::code).collect(Collectors.toSet());
    return new LiveModels(store, new Jargon(folder.resolve("none"), topics));
  }
}
