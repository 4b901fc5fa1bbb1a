package kanal.redis;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.conversation;
import static kanal.bot.engine.Examples.task;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Commit;
import kanal.bot.engine.Outbox.Begin;
import kanal.bot.engine.Task;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FullRedisIT {
  private static final ConversationKey ANI = citizen("ani");
  private static final Task TASK = task("t1", ANI, 1);

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  private final RedisConversationStore store =
      new RedisConversationStore(REAL.redis(), REAL.vault());
  private final RedisOutbox outbox = new RedisOutbox(REAL.redis(), REAL.vault());

  @BeforeEach
  void fill() {
    store.commit(turn("e1", ANI, 1, List.of(TASK)));
    limitMemory("1");
  }

  @AfterEach
  void giveRoom() {
    limitMemory("0");
  }

  @Test
  void takesNoTurnAndLosesNone() {
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> store.commit(turn("e2", ANI, 2)));
    assertThat(store.find(ANI)).contains(conversation(ANI, 1));
    assertThat(store.commit(turn("e1", ANI, 1))).isEqualTo(Commit.DUPLICATE);

    limitMemory("0");
    assertThat(store.commit(turn("e2", ANI, 2))).isEqualTo(Commit.DONE);
  }

  @Test
  void goesOnCarryingTasksOut() {
    var later = NOW.plus(Duration.ofMinutes(5));
    assertThat(outbox.claim(later, 1)).containsExactly(TASK);
    assertThat(outbox.begin(TASK, true, Duration.ZERO, later))
        .isEqualTo(new Begin.Go(false, Optional.empty()));
    outbox.later(TASK, later);
    assertThat(outbox.begin(TASK, true, Duration.ZERO, later))
        .isEqualTo(new Begin.Go(false, Optional.empty()));
    outbox.done(TASK, Optional.of("card"));

    assertThat(outbox.begin(TASK, true, Duration.ZERO, later)).isEqualTo(new Begin.Gone());
  }

  private static void limitMemory(String bytes) {
    REAL.redis().ask(commands -> commands.configSet("maxmemory", bytes));
  }
}
