package kanal.start;

import kanal.data.DataFolder;
import kanal.desk.officer.FirstPassword;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The words printed when the service stands.
@Configuration(proxyBeanMethods = false)
public class StartConfiguration {
  @Bean
  ApplicationListener<ApplicationReadyEvent> banner(
      ObjectProvider<FirstPassword> password, DataFolder data) {
    return ready -> {
      var context = ready.getApplicationContext();
      var port =
          context instanceof WebServerApplicationContext web && web.getWebServer() != null
              ? web.getWebServer().getPort()
              : 0;
      var simulator = context.containsBean("simulatorPage");
      var desk = context.containsBean("deskRoutingCore");
      System.out.println(
          new Banner(
                  port,
                  simulator,
                  desk,
                  password.stream().findFirst().flatMap(FirstPassword::password),
                  data.path())
              .text());
    };
  }

  /// Ends the service as soon as it stands, in the way it always ends: the build learns from it
  /// what a start needs.
  @Bean
  @ConditionalOnBooleanProperty("kanal.stop-when-ready")
  @Order
  ApplicationListener<ApplicationReadyEvent> stopWhenReady() {
    return ready -> Thread.ofPlatform().start(() -> System.exit(0));
  }
}
