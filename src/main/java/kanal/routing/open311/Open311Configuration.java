package kanal.routing.open311;

import java.time.InstantSource;
import java.time.ZoneId;
import kanal.bot.complaint.Topics;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Leases;
import kanal.bot.engine.RoutingCore;
import kanal.routing.open311.wire.Open311Server;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Offers the Open311 client as the routing core when `kanal.open311.endpoint` is set.
@Configuration(proxyBeanMethods = false)
@Conditional(Open311Configuration.EndpointSet.class)
@EnableConfigurationProperties(Open311Properties.class)
public class Open311Configuration {

  @Bean(initMethod = "start", destroyMethod = "close")
  Open311Server open311Server(Open311Properties properties, InstantSource clock) {
    var endpoint = properties.checkedEndpoint();
    return new Open311Server(endpoint, properties.timeout(), clock);
  }

  @Bean
  FiledRequests open311FiledRequests(Cursors cursors, InstantSource clock) {
    return new CursorFiledRequests(cursors, clock);
  }

  @Bean
  RoutingCore open311RoutingCore(
      Open311Server server,
      Open311Properties properties,
      FiledRequests requests,
      Cursors cursors,
      Leases leases,
      Topics topics,
      InstantSource clock,
      Environment environment) {
    var agency = environment.getProperty("kanal.agency.name", "Layanan Pengaduan");
    var zone =
        environment.getProperty("kanal.agency.zone", ZoneId.class, ZoneId.of("Asia/Jakarta"));
    return new Open311Client(properties, agency, zone, topics)
        .core(server, requests, cursors, leases, clock);
  }

  /// True when the endpoint is set to something.
  static final class EndpointSet implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty("kanal.open311.endpoint"));
    }
  }
}
