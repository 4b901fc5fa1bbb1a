package kanal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kanal.bot.engine.Backlog;
import kanal.bot.engine.Commit;
import kanal.bot.engine.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisBacklogIT {
  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @Test
  void countsWhatWaitsAndHowLongTheOldestIsLate() {
    var backlog = new RedisBacklog(REAL.redis());
    assertThat(backlog.size(Examples.NOW)).isEqualTo(new Backlog.Size(0, Duration.ZERO));

    var store = new RedisConversationStore(REAL.redis(), REAL.vault());
    for (var name : List.of("1", "2", "3")) {
      var citizen = Examples.citizen(name);
      var due = Examples.NOW.plusSeconds(10 * Long.parseLong(name));
      var turn =
          Examples.turn(name, citizen, 1, List.of(Examples.task("t" + name, citizen, 1, due)));
      assertThat(store.commit(turn)).isEqualTo(Commit.DONE);
    }

    assertThat(backlog.size(Examples.NOW)).isEqualTo(new Backlog.Size(3, Duration.ZERO));
    var free = Examples.NOW.plusSeconds(10).plus(TurnScript.GRACE);
    assertThat(backlog.size(free.plusSeconds(7)))
        .isEqualTo(new Backlog.Size(3, Duration.ofSeconds(7)));
  }
}
