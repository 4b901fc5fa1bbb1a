package kanal.intake;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.Reader;
import kanal.bot.engine.WrongSetting;
import kanal.bot.prompt.Phrasebook;
import kanal.data.DataFolder;
import kanal.nlp.KanalReader;
import kanal.nlp.TopicsFile;
import kanal.nlp.gazetteer.Gazetteer;
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

  @Bean
  Reader reader(AgencyProperties agency, @Value("${kanal.home-region:}") String homeRegion) {
    var home = Optional.of(homeRegion.strip()).filter(code -> !code.isEmpty());
    home.ifPresent(ReadingConfiguration::check);
    return KanalReader.shipped(agency.zone(), home);
  }

  private static void check(String homeRegion) {
    if (Gazetteer.shipped().find(homeRegion).isEmpty()) {
      throw new WrongSetting(
          "kanal.home-region: there is no region "
              + homeRegion
              + "; give an official code such as 36.03, or nothing.");
    }
  }

  @Bean
  Phrasebook phrasebook(Topics topics, AgencyProperties agency) {
    return new Phrasebook(topics, agency.name(), agency.emergencyNumber());
  }

  @Bean
  WorkingCalendar workingCalendar(AgencyProperties agency, DataFolder data, InstantSource clock) {
    var today = LocalDate.ofInstant(clock.instant(), agency.zone());
    var holidays = new Holidays(data.path().resolve("holidays"));
    return new WorkingCalendar(holidays.around(today), agency.zone());
  }
}
