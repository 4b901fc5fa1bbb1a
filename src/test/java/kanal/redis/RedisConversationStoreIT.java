package kanal.redis;

import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.task;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kanal.bot.engine.Commit;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.ConversationStoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisConversationStoreIT extends ConversationStoreContract {
  private static final Pattern CALLS = Pattern.compile("cmdstat_(\\S+):calls=(\\d+)");
  private static final int TURNS = 10;

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Override
  protected ConversationStore store() {
    return new RedisConversationStore(REAL.redis(), REAL.vault());
  }

  @Test
  void needsOneReadAndOneScriptPerTurn() {
    var ani = citizen("ani");
    var store = store();
    store.commit(turn("first", ani, 1));
    REAL.redis().ask(commands -> commands.configResetstat());

    for (int version = 2; version < 2 + TURNS; version++) {
      store.find(ani);
      store.commit(turn("e" + version, ani, version, List.of(task("t" + version, ani, version))));
    }

    // What the script itself calls is counted too: one GET, of the generation, and one HMGET.
    assertThat(calls())
        .containsEntry("hmget", 2L * TURNS)
        .containsEntry("evalsha", (long) TURNS)
        .containsEntry("get", (long) TURNS)
        .doesNotContainKeys("eval", "hget", "hgetall", "multi", "watch", "script");
  }

  @Test
  void runsAScriptThatRedisHasForgotten() {
    var store = store();
    store.commit(turn("e1", citizen("ani"), 1));
    REAL.redis().ask(commands -> commands.scriptFlush());

    assertThat(store.commit(turn("e2", citizen("ani"), 2))).isEqualTo(Commit.DONE);
    assertThat(store.commit(turn("e2", citizen("ani"), 2))).isEqualTo(Commit.DUPLICATE);
  }

  @Test
  void remembersTheLastThousandCausesOfAConversationAndNoMore() {
    var ani = citizen("ani");
    var store = store();
    for (int version = 1; version <= 1002; version++) {
      store.commit(turn("e" + version, ani, version));
    }
    var seen = Partition.of(ani).seen(store.name(ani));

    long remembered = REAL.redis().ask(commands -> commands.zcard(seen));
    long seconds = REAL.redis().ask(commands -> commands.ttl(seen));
    assertThat(remembered).isEqualTo(1000);
    assertThat(seconds).isPositive();
  }

  private static Map<String, Long> calls() {
    Function<Redis, String> statistics = redis -> redis.ask(asked -> asked.info("commandstats"));
    return CALLS
        .matcher(statistics.apply(REAL.redis()))
        .results()
        .collect(Collectors.toMap(one -> one.group(1), one -> Long.valueOf(one.group(2))));
  }
}
