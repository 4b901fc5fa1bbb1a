package kanal.redis;

import io.lettuce.core.RedisURI;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.TicketNumbers;
import kanal.data.DataFolder;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.start.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// Offers the stores in Redis, and a Redis of our own when no other is named.
///
/// Each bean is given what it needs, so Spring closes them in the right order: stores' users first,
/// then the connection, then the embedded process, then the data folder.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisProperties.class)
public class RedisConfiguration {
  private static final String FOLDER = "redis";

  @Bean(initMethod = "start", destroyMethod = "close")
  @Conditional(EmbeddedWanted.class)
  EmbeddedRedis embeddedRedis(DataFolder data) {
    return new EmbeddedRedis(data.folder(FOLDER));
  }

  @Bean(destroyMethod = "close")
  Redis redis(RedisProperties properties, ObjectProvider<EmbeddedRedis> embedded, DataFolder data) {
    var own = embedded.getIfAvailable();
    var redis = new Redis(own != null ? own.uri() : uri(properties));
    redis.start();
    try {
      ServerCheck.check(redis, properties.acceptWeakerDurability());
      if (own != null) {
        Generation.check(redis, data.path().resolve("redis.generation"));
      } else {
        Generation.mark(redis);
      }
      return redis;
    } catch (RuntimeException e) {
      redis.close();
      throw e;
    }
  }

  @Bean
  ConversationStore conversationStore(Redis redis) {
    return new RedisConversationStore(redis);
  }

  @Bean
  Outbox outbox(Redis redis) {
    return new RedisOutbox(redis);
  }

  @Bean
  TicketIndex ticketIndex(Redis redis) {
    return new RedisTicketIndex(redis);
  }

  @Bean
  TicketNumbers ticketNumbers(Redis redis) {
    return new RedisTicketNumbers(redis);
  }

  @Bean
  Leases leases(Redis redis) {
    return new RedisLeases(redis);
  }

  @Bean
  Cursors cursors(Redis redis) {
    return new RedisCursors(redis);
  }

  @Bean
  DeliveryReports deliveryReports(Redis redis) {
    return new RedisDeliveryReports(redis);
  }

  private static RedisURI uri(RedisProperties properties) {
    try {
      return RedisURI.create(properties.url());
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "The address of Redis in kanal.redis.url is none: write redis://host:port.", e);
    }
  }
}
