package kanal.data;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Offers the data folder, locked for this process until the service has stopped.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataProperties.class)
public class DataConfiguration {
  @Bean(initMethod = "start", destroyMethod = "close")
  DataFolder dataFolder(DataProperties properties) {
    return new DataFolder(properties.dataDir());
  }
}
