package kanal.seal;

import kanal.data.DataFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the seal of this installation.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
public class SealConfiguration {
  @Bean
  Seal seal(SealProperties properties, DataFolder data) {
    return KeyedSeal.of(properties.in(data.path()).createIfMissing());
  }
}
