package kanal.regions;

import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.unit.RegionNames;
import kanal.nlp.gazetteer.Gazetteer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the regions' names.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
public class RegionsConfiguration {
  @Bean
  RegionNames regionNames() {
    return new GazetteerNames(Gazetteer::shipped);
  }
}
