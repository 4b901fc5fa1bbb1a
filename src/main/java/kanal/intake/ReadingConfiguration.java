package kanal.intake;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.Reader;
import kanal.bot.prompt.Phrasebook;
import kanal.data.DataFolder;
import kanal.nlp.KanalReader;
import kanal.nlp.TopicsFile;
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
  Reader reader(AgencyProperties agency) {
    return KanalReader.shipped(agency.zone());
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
