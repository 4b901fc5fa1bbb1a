package kanal.desk.webhook;

import java.time.Duration;
import java.time.InstantSource;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;
import kanal.desk.page.DeskSection;
import kanal.desk.secret.DeskSecrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the webhooks, their page and their worker.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
@Import(WebhookController.class)
public class WebhookConfiguration {
  private static final int LAST = 81;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final InstantSource CLOCK = InstantSource.system();

  @Bean
  AddressGuard addressGuard(
      @Value("${kanal.desk.webhooks.allow-private:false}") boolean allowPrivate) {
    return new AddressGuard(allowPrivate);
  }

  @Bean
  Announcer announcer(DeskDatabase database) {
    return new Announcer(database, CLOCK);
  }

  @Bean
  Webhooks webhooks(DeskDatabase database, Announcer announcer, DeskSecrets secrets) {
    return new Webhooks(database, announcer, secrets, CLOCK);
  }

  @Bean
  Deliveries webhookDeliveries(DeskDatabase database) {
    return new Deliveries(database, CLOCK);
  }

  @Bean
  WebhookWorker webhookWorker(
      Webhooks webhooks,
      Announcer announcer,
      Deliveries deliveries,
      AddressGuard guard,
      DeskSecrets secrets) {
    var postman = new Postman(guard, secrets, CLOCK);
    return new WebhookWorker(
        new WebhookRound(webhooks, announcer, deliveries, postman, CLOCK), postman, PAUSE);
  }

  @Bean
  DeskSection webhookSection() {
    return new DeskSection("Webhook", "/desk/webhooks", LAST, Officer::isAdmin);
  }
}
