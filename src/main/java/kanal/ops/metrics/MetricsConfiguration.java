package kanal.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kanal.bot.engine.Backlog;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Engine;
import kanal.bot.engine.Leases;
import kanal.bot.engine.RoutingCore;
import kanal.bot.engine.TurnObserver;
import kanal.media.scan.ScanObserver;
import kanal.ops.Pile;
import kanal.ops.health.ChannelWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Puts the measuring parts in front of those they measure: whoever asks for an `Intake` gets the
/// measured one.
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {
  @Bean
  @Primary
  MeasuredIntake measuredIntake(Engine engine, ChannelWatch watch, MeterRegistry registry) {
    return new MeasuredIntake(engine, watch, registry);
  }

  @Bean
  @Primary
  RoutingCore measuredCore(RoutingCore core, InstantSource clock, MeterRegistry registry) {
    return new MeasuredCore(core, clock, registry);
  }

  @Bean
  @Primary
  Leases measuredLeases(Leases leases, MeterRegistry registry) {
    return new MeasuredLeases(leases, registry);
  }

  @Bean
  MeasuredDeliveries measuredDeliveries(MeterRegistry registry) {
    return new MeasuredDeliveries(registry);
  }

  @Bean
  TurnObserver readings(MeterRegistry registry) {
    return new Readings(registry);
  }

  @Bean
  ScanObserver measuredScans(MeterRegistry registry) {
    return new MeasuredScans(registry);
  }

  @Bean
  WaitingWork waitingWork(
      Backlog backlog, List<Pile> piles, InstantSource clock, MeterRegistry registry) {
    return new WaitingWork(backlog, piles, clock, registry);
  }

  /// Every figure of a channel exists from the start, at zero.
  @Bean
  MeterBinder channelFigures(
      ObjectProvider<Channel> channels,
      MeasuredIntake intake,
      MeasuredDeliveries deliveries,
      ChannelWatch watch) {
    return registry ->
        channels.stream()
            .map(channel -> channel.id().name())
            .distinct()
            .forEach(name -> {
              intake.expect(name);
              deliveries.expect(name);
              last(registry, "kanal.channel.received", name, watch::lastReceived);
              last(registry, "kanal.channel.sent", name, watch::lastSent);
            });
  }

  private static void last(
      MeterRegistry registry,
      String name,
      String channel,
      Function<String, Optional<Instant>> when) {
    Gauge.builder(
            name, () -> when.apply(channel).map(Instant::getEpochSecond).orElse(0L).doubleValue())
        .description("When this last worked, in seconds since 1970; 0 for not since the start")
        .baseUnit("seconds")
        .tag("channel", channel)
        .register(registry);
  }
}
