package kanal.ops.health;

import java.time.InstantSource;
import kanal.bot.engine.Backlog;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Receiver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what `/actuator/health`, `/livez` and `/readyz` tell.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthProperties.class)
public class HealthConfiguration {
  @Bean
  ChannelWatch channelWatch(InstantSource clock) {
    return new ChannelWatch(clock);
  }

  @Bean
  ChannelHealth channelsHealthIndicator(
      ObjectProvider<Channel> channels,
      ObjectProvider<Receiver> receivers,
      ChannelWatch watch,
      HealthProperties limits,
      InstantSource clock) {
    return new ChannelHealth(
        () -> channels.stream().map(channel -> channel.id().name()).toList(),
        receivers.orderedStream().toList(),
        watch,
        limits,
        clock);
  }

  @Bean
  StoreHealth storeHealthIndicator(Backlog backlog, InstantSource clock) {
    return new StoreHealth(backlog, clock);
  }
}
