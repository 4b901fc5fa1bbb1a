package kanal.redis;

import kanal.bot.engine.Backlog;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.IdleConversations;
import kanal.bot.engine.Leases;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.NamedFiles;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Throttle;
import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.tally.DailyCounts;
import kanal.data.DataFolder;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.seal.Seal;
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
  static final String FOLDER = "redis";

  /// Notes of conversations that were erased; belongs into every back-up, last of all.
  public static final String ERASED = "erased";

  @Bean(initMethod = "start", destroyMethod = "close")
  @Conditional(EmbeddedWanted.class)
  EmbeddedRedis embeddedRedis(DataFolder data) {
    return new EmbeddedRedis(data.folder(FOLDER));
  }

  @Bean(destroyMethod = "close")
  Redis redis(RedisProperties properties, ObjectProvider<EmbeddedRedis> embedded) {
    var own = embedded.getIfAvailable();
    var redis = own != null ? new Redis(own.uri()) : properties.redis();
    redis.start();
    try {
      ServerCheck.check(redis, properties.acceptWeakerDurability());
      return redis;
    } catch (RuntimeException e) {
      redis.close();
      throw e;
    }
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  GenerationWatch generationWatch(Redis redis, DataFolder data) {
    var generation = new Generation(redis, data.path().resolve(Generation.FILE));
    generation.establish();
    return new GenerationWatch(redis, generation);
  }

  /// Once the Redis is known to have its data; from then on all of it is sealed.
  @Bean
  Vault vault(Redis redis, Seal seal, GenerationWatch established) {
    var vault = new Vault(redis, seal);
    new Upgrade(redis, vault, seal.toString()).carryOut();
    return vault;
  }

  @Bean
  ConversationStore conversationStore(Redis redis, Vault vault) {
    return new RedisConversationStore(redis, vault);
  }

  @Bean
  Outbox outbox(Redis redis, Vault vault) {
    return new RedisOutbox(redis, vault);
  }

  @Bean
  Backlog backlog(Redis redis) {
    return new RedisBacklog(redis);
  }

  @Bean
  DeadLetters deadLetters(Redis redis, Vault vault) {
    return new RedisDeadLetters(redis, vault);
  }

  @Bean
  Quarantine quarantine(Redis redis, Vault vault, MediaStore media) {
    return new RedisQuarantine(redis, vault, media);
  }

  @Bean(initMethod = "eraseAgain")
  RedisCitizenRecords citizenRecords(Redis redis, Vault vault, MediaStore media, DataFolder data) {
    return new RedisCitizenRecords(redis, vault, media, data.path().resolve(ERASED));
  }

  @Bean
  IdleConversations idleConversations(Redis redis, Vault vault, MediaStore media) {
    return new RedisIdleConversations(redis, vault, media);
  }

  @Bean
  NamedFiles namedFiles(Redis redis, Vault vault, MediaStore media) {
    return new RedisNamedFiles(redis, vault, media);
  }

  @Bean
  TicketIndex ticketIndex(Redis redis, Vault vault) {
    return new RedisTicketIndex(redis, vault);
  }

  @Bean
  TicketNumbers ticketNumbers(Redis redis) {
    return new RedisTicketNumbers(redis);
  }

  /// Once the Redis is known to have its data: an empty one would get another secret.
  @Bean
  RedisSecrets redisSecrets(Redis redis, Vault vault, GenerationWatch established) {
    return new RedisSecrets(redis, vault);
  }

  @Bean
  Leases leases(Redis redis) {
    return new RedisLeases(redis);
  }

  @Bean
  Throttle throttle(Redis redis) {
    return new RedisThrottle(redis);
  }

  @Bean
  Cursors cursors(Redis redis) {
    return new RedisCursors(redis);
  }

  @Bean
  DeliveryReports deliveryReports(Redis redis, Vault vault) {
    return new RedisDeliveryReports(redis, vault);
  }

  @Bean
  DailyCounts dailyCounts(Redis redis) {
    return new RedisDailyCounts(redis);
  }
}
