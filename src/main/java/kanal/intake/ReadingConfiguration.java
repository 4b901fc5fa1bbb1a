package kanal.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.Reader;
import kanal.bot.engine.WrongSetting;
import kanal.bot.prompt.Checking;
import kanal.bot.prompt.Phrasebook;
import kanal.data.DataFolder;
import kanal.desk.similar.Words;
import kanal.nlp.TopicsFile;
import kanal.nlp.gazetteer.Gazetteer;
import kanal.nlp.store.Jargon;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.ShadowedReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is read and said: topics, the model, the phrases, the calendar.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AgencyProperties.class)
public class ReadingConfiguration {
  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Bean
  Topics topics() {
    return TopicsFile.load();
  }

  /// @param shared a folder that all replicas see; empty for one of our own
  @Bean
  ModelStore modelStore(DataFolder data, @Value("${kanal.models-dir:}") String shared) {
    return new ModelStore(
        shared.isBlank() ? data.path().resolve(ModelStore.FOLDER) : Path.of(shared));
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  LiveModels liveModels(
      ModelStore store, DataFolder data, Topics topics, @Value("${kanal.jargon:}") String jargon) {
    var file = jargon.isBlank() ? data.path().resolve(Jargon.FILE) : Path.of(jargon);
    var codes = topics.all().stream().map(Topic::code).collect(Collectors.toSet());
    return new LiveModels(store, new Jargon(file, codes));
  }

  @Bean
  Reader reader(
      AgencyProperties agency,
      LiveModels models,
      ModelStore store,
      @Value("${kanal.home-region:}") String homeRegion) {
    var home = Optional.of(homeRegion.strip()).filter(code -> !code.isEmpty());
    home.ifPresent(ReadingConfiguration::check);
    return new ShadowedReader(agency.zone(), home, models, store);
  }

  private static void check(String homeRegion) {
    if (Gazetteer.shipped().find(homeRegion).isEmpty()) {
      throw new WrongSetting(
          "kanal.home-region: there is no region "
              + homeRegion
              + "; give an official code such as 36.03, or nothing.");
    }
  }

  /// For the desk, which finds tickets that tell of the same.
  @Bean
  Words words() {
    return new StemmedWords();
  }

  @Bean
  Phrasebook phrasebook(Topics topics, AgencyProperties agency, ObjectProvider<Checking> checking) {
    return new Phrasebook(
        topics,
        agency.name(),
        agency.emergencyNumber(),
        Optional.ofNullable(checking.getIfAvailable()));
  }

  @Bean
  WorkingCalendar workingCalendar(AgencyProperties agency, DataFolder data, InstantSource clock) {
    var today = LocalDate.ofInstant(clock.instant(), agency.zone());
    var holidays = new Holidays(data.path().resolve("holidays"));
    return new WorkingCalendar(holidays.around(today), agency.zone());
  }
}
