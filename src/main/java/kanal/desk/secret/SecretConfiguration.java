package kanal.desk.secret;

import java.time.Duration;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.seal.Seal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the sealing of the desk's secrets.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
public class SecretConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Bean
  DeskSecrets deskSecrets(DeskDatabase database, Seal seal) {
    return new DeskSecrets(database, seal);
  }

  @Bean
  Resealer deskSecretsResealer(DeskSecrets secrets, Seal seal) {
    var resealer = new Resealer(secrets, seal, PAUSE);
    resealer.reseal();
    return resealer;
  }
}
