package kanal.redis;

import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.conversation;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeliveryReports;
import kanal.bot.engine.Leases;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.data.DataConfiguration;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.seal.SealConfiguration;
import kanal.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RedisConfigurationIT {
  @TempDir Path data;
  private ApplicationContextRunner kanal = new ApplicationContextRunner();

  @BeforeEach
  void inTheFolder() {
    kanal = kanalIn(data);
  }

  @Test
  void offersEveryStoreAndFindsItsDataAtTheNextStart() {
    var ani = citizen("ani");
    kanal.run(context -> {
      assertThat(context)
          .hasSingleBean(Outbox.class)
          .hasSingleBean(TicketIndex.class)
          .hasSingleBean(TicketNumbers.class)
          .hasSingleBean(Leases.class)
          .hasSingleBean(Cursors.class)
          .hasSingleBean(DeliveryReports.class);
      context.getBean(ConversationStore.class).commit(turn("e1", ani, 1));
    });

    kanal.run(context ->
        assertThat(context.getBean(ConversationStore.class).find(ani))
            .contains(conversation(ani, 1)));
  }

  @Test
  void stopsTheEmbeddedRedisAfterWhatUsesIt() {
    var stopped = new ArrayList<ProcessHandle>();
    kanal
        .withUserConfiguration(LastWords.class)
        .run(context -> {
          var pid = context.getBean(EmbeddedRedis.class).pid();
          ProcessHandle.of(pid).ifPresent(stopped::add);
        });

    assertThat(stopped).singleElement().matches(process -> !process.isAlive());
    kanal.run(context ->
        assertThat(context.getBean(Cursors.class).find("last words")).contains("stored"));
  }

  /// Stores something while the service stops.
  record LastWords(Cursors cursors) implements DisposableBean {
    @Override
    public void destroy() {
      cursors.save("last words", "stored");
    }
  }

  @Test
  void refusesAFolderThatAnotherKanalUses() {
    kanal.run(_ ->
        kanalIn(data)
            .run(second ->
                assertThat(second)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use by another Kanal")
                    .hasMessageContaining("kanal.data-dir")));
  }

  @Test
  void usesTheRedisThatIsNamedAndStartsNoneOfItsOwn(@TempDir Path other) {
    kanalIn(other)
        .run(first ->
            kanal
                .withPropertyValues("kanal.redis.url=" + url(first.getBean(EmbeddedRedis.class)))
                .withPropertyValues("kanal.seal.keys=" + other.resolve("keys"))
                .run(context -> {
                  assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedRedis.class);
                  assertThat(context).hasSingleBean(ConversationStore.class);
                }));
  }

  @Test
  void refusesAnAddressThatIsNone() {
    kanal
        .withPropertyValues("kanal.redis.url=localhost 6379")
        .run(context ->
            assertThat(context)
                .getFailure()
                .hasStackTraceContaining("StartRefused")
                .hasStackTraceContaining("kanal.redis.url"));
  }

  @Test
  void refusesAnEmbeddedRedisThatHasLostItsData() throws IOException {
    kanal.run(context -> assertThat(context).hasNotFailed());
    deleteAppendOnlyFiles(data.resolve("redis"));

    kanal.run(context ->
        assertThat(context)
            .getFailure()
            .rootCause()
            .isInstanceOf(StartRefused.class)
            .hasMessageContaining("has lost its data"));

    Files.delete(data.resolve("redis.generation"));
    kanal.run(context -> assertThat(context).hasNotFailed());
  }

  private static ApplicationContextRunner kanalIn(Path folder) {
    return new ApplicationContextRunner()
        .withUserConfiguration(
            DataConfiguration.class, SealConfiguration.class, RedisConfiguration.class)
        .withBean(MediaStore.class, MemoryMediaStore::new)
        .withPropertyValues("kanal.data-dir=" + folder);
  }

  private static String url(EmbeddedRedis server) {
    var uri = server.uri();
    var credentials = uri.getCredentialsProvider().resolveCredentials().block();
    if (credentials == null) {
      throw new IllegalStateException("the embedded Redis has no password");
    }
    var password = new String(credentials.getPassword());
    return "redis://:%s@127.0.0.1:%d".formatted(password, uri.getPort());
  }

  private static void deleteAppendOnlyFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(path -> path.toString().contains(".aof")).toList()) {
        Files.delete(file);
      }
    }
  }
}
