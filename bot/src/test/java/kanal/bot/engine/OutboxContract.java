package kanal.bot.engine;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.task;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kanal.bot.engine.Outbox.Begin;
import org.junit.jupiter.api.Test;

/// What every keeper of tasks promises.
public abstract class OutboxContract {
  private static final int MANY = 40;

  /// When everything committed at `NOW` has surely been left behind by a crash.
  private static final Instant LEFT_BEHIND = NOW.plus(Duration.ofMinutes(5));

  /// When whoever held a task at `LEFT_BEHIND` has surely died.
  private static final Instant LET_GO = LEFT_BEHIND.plus(Duration.ofMinutes(5));

  /// A store of conversations, the outbox beside it, and what was given up, all empty.
  public record Stores(ConversationStore conversations, Outbox outbox, DeadLetters deadLetters) {}

  protected abstract Stores stores();

  @Test
  void leavesATaskToWhoeverCommittedItAtFirst() {
    var outbox = committed("t1");

    assertThat(outbox.claim(NOW, MANY)).isEmpty();
    assertThat(outbox.claim(NOW.plusSeconds(1), MANY)).isEmpty();
  }

  @Test
  void letsAnybodyClaimWhatACrashLeftBehind() {
    var outbox = committed("t1");

    assertThat(outbox.claim(LEFT_BEHIND, MANY)).containsExactly(task("t1", citizen("ani"), 1));
  }

  @Test
  void waitsForTheTimeATaskMustNotBeCarriedOutBefore() {
    var stores = stores();
    var tomorrow = NOW.plus(Duration.ofDays(1));
    var task = task("t1", citizen("ani"), 1, tomorrow);
    stores.conversations().commit(turn("e1", citizen("ani"), 1, List.of(task)));

    assertThat(stores.outbox().claim(LEFT_BEHIND, MANY)).isEmpty();
    assertThat(stores.outbox().claim(tomorrow.plus(Duration.ofMinutes(5)), MANY))
        .containsExactly(task);
  }

  @Test
  void letsOnlyOneClaimATaskForAWhile() {
    var outbox = committed("t1");
    outbox.claim(LEFT_BEHIND, MANY);

    assertThat(outbox.claim(LEFT_BEHIND.plusSeconds(1), MANY)).isEmpty();
    assertThat(outbox.claim(LET_GO, MANY)).hasSize(1);
  }

  @Test
  void claimsTheOldestFirstAndNoMoreThanAskedFor() {
    var stores = stores();
    for (int i = 0; i < MANY; i++) {
      var someone = citizen("citizen" + i);
      var task = task("t" + i, someone, 1, NOW.plusMillis(i));
      stores.conversations().commit(turn("e" + i, someone, 1, List.of(task)));
    }

    assertThat(stores.outbox().claim(LEFT_BEHIND, 10))
        .extracting(Task::id)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 10).mapToObj(i -> "t" + i).toList());
    assertThat(stores.outbox().claim(LEFT_BEHIND, MANY)).hasSize(MANY - 10);
  }

  @Test
  void keepsNoTaskOfATurnThatWasRefused() {
    var stores = stores();
    var ani = citizen("ani");
    stores.conversations().commit(turn("e1", ani, 1));
    stores.conversations().commit(turn("e2", ani, 1, List.of(task("t1", ani, 1))));
    stores.conversations().commit(turn("e1", ani, 2, List.of(task("t2", ani, 2))));

    assertThat(stores.outbox().claim(LEFT_BEHIND, MANY)).isEmpty();
  }

  @Test
  void givesTheGoAheadOnceWhileItIsCarriedOut() {
    var outbox = committed("t1");
    var task = task("t1", citizen("ani"), 1);

    assertThat(outbox.begin(task, true, Duration.ZERO, NOW))
        .isEqualTo(new Begin.Go(false, Optional.empty()));
    assertThat(outbox.begin(task, true, Duration.ZERO, NOW.plusSeconds(1)))
        .isEqualTo(new Begin.Gone());
    assertThat(outbox.claim(NOW.plusSeconds(31), MANY)).isEmpty();
  }

  @Test
  void saysThatATaskWasBegunByOneWhoDied() {
    var outbox = committed("t1");
    var task = task("t1", citizen("ani"), 1);
    outbox.begin(task, true, Duration.ZERO, NOW);

    assertThat(outbox.claim(LEFT_BEHIND, MANY)).containsExactly(task);
    assertThat(outbox.begin(task, true, Duration.ZERO, LEFT_BEHIND))
        .isEqualTo(new Begin.Go(true, Optional.empty()));
  }

  @Test
  void forgetsAStaleTask() {
    var stores = stores();
    var ani = citizen("ani");
    var task = task("t1", ani, 1);
    stores.conversations().commit(turn("e1", ani, 1, List.of(task)));
    stores.conversations().commit(turn("e2", ani, 2));

    assertThat(stores.outbox().begin(task, true, Duration.ZERO, NOW)).isEqualTo(new Begin.Stale());
    assertThat(stores.outbox().begin(task, true, Duration.ZERO, NOW)).isEqualTo(new Begin.Gone());
    assertThat(stores.outbox().claim(LEFT_BEHIND, MANY)).isEmpty();
  }

  @Test
  void neverDropsWhatMustBeSaid() {
    var stores = stores();
    var ani = citizen("ani");
    var task = task("t1", ani, 1);
    stores.conversations().commit(turn("e1", ani, 1, List.of(task)));
    stores.conversations().commit(turn("e2", ani, 2));

    assertThat(stores.outbox().begin(task, false, Duration.ZERO, NOW)).isInstanceOf(Begin.Go.class);
  }

  @Test
  void forgetsWhatIsCarriedOut() {
    var outbox = committed("t1");
    var task = task("t1", citizen("ani"), 1);
    outbox.begin(task, true, Duration.ZERO, NOW);

    outbox.done(task, Optional.empty());
    outbox.done(task, Optional.empty());

    assertThat(outbox.begin(task, true, Duration.ZERO, NOW)).isEqualTo(new Begin.Gone());
    assertThat(outbox.claim(LEFT_BEHIND, MANY)).isEmpty();
  }

  @Test
  void remembersTheLastCardOfTheConversation() {
    var outbox = committed("t1", "t2", "t3");
    var ani = citizen("ani");

    outbox.done(task("t1", ani, 1), Optional.of("card-7"));
    outbox.done(task("t2", ani, 1), Optional.empty());

    assertThat(outbox.begin(task("t3", ani, 1), true, Duration.ZERO, NOW))
        .isEqualTo(new Begin.Go(false, Optional.of("card-7")));
  }

  @Test
  void bringsAPostponedTaskBackAtItsTimeWithOneAttemptMore() {
    var outbox = committed("t1");
    var ani = citizen("ani");
    var again = NOW.plusSeconds(3);
    outbox.begin(task("t1", ani, 1), true, Duration.ZERO, NOW);

    outbox.later(task("t1", ani, 1), again);

    assertThat(outbox.claim(again.minusMillis(1), MANY)).isEmpty();
    var claimed = outbox.claim(again, MANY);
    assertThat(claimed).extracting(Task::id, Task::attempts).containsExactly(tried("t1", 1));
    outbox.later(claimed.getFirst(), LEFT_BEHIND);
    assertThat(outbox.claim(LEFT_BEHIND, MANY))
        .extracting(Task::id, Task::attempts)
        .containsExactly(tried("t1", 2));
  }

  @Test
  void givesAPostponedTaskAFreshGoAheadBecauseItsFailureIsKnown() {
    var outbox = committed("t1");
    var task = task("t1", citizen("ani"), 1);
    outbox.begin(task, true, Duration.ZERO, NOW);

    outbox.later(task, NOW.plusSeconds(3));

    assertThat(outbox.begin(task, true, Duration.ZERO, NOW.plusSeconds(3)))
        .isEqualTo(new Begin.Go(false, Optional.empty()));
  }

  @Test
  void doesNotBringBackWhatIsCarriedOutAlready() {
    var stores = withTasks("t1");
    var outbox = stores.outbox();
    var task = task("t1", citizen("ani"), 1);
    outbox.done(task, Optional.empty());

    outbox.later(task, NOW);
    outbox.bury(task, "too late", NOW);

    assertThat(outbox.claim(LEFT_BEHIND, MANY)).isEmpty();
    assertThat(stores.deadLetters().buried()).isEmpty();
  }

  @Test
  void buriesWhatFailedForGood() {
    var stores = withTasks("t1");
    var task = task("t1", citizen("ani"), 1);
    stores.outbox().begin(task, true, Duration.ZERO, NOW);

    stores.outbox().bury(task, "no such service", NOW);

    var dead = new Outbox.Buried(task, "no such service", NOW, citizen("ani"));
    assertThat(stores.deadLetters().buried()).containsExactly(dead);
    assertThat(stores.deadLetters().find("t1")).contains(dead);
    assertThat(stores.deadLetters().count()).isOne();
    assertThat(stores.outbox().begin(task, true, Duration.ZERO, NOW)).isEqualTo(new Begin.Gone());
    assertThat(stores.outbox().claim(LEFT_BEHIND, MANY)).isEmpty();
  }

  @Test
  void runsADeadLetterAgainOnceAsIfItHadNeverBeenTried() {
    var stores = withTasks("t1", "t2");
    var dead = stores.deadLetters();
    var ani = citizen("ani");
    stores.outbox().later(task("t1", ani, 1), NOW);
    var tried = stores.outbox().claim(NOW, MANY).getFirst();
    stores.outbox().begin(tried, false, Duration.ZERO, NOW);
    stores.outbox().bury(tried, "no such service", NOW);

    assertThat(dead.rerun("t1", LEFT_BEHIND)).isTrue();
    assertThat(dead.rerun("t1", LEFT_BEHIND)).isFalse();
    assertThat(dead.rerun("t2", LEFT_BEHIND)).as("not dead").isFalse();
    assertThat(dead.rerun("nobody", LEFT_BEHIND)).isFalse();

    assertThat(dead.buried()).isEmpty();
    assertThat(stores.outbox().claim(LEFT_BEHIND, MANY))
        .filteredOn(one -> one.id().equals("t1"))
        .extracting(Task::attempts)
        .containsExactly(0);
    assertThat(stores.outbox().begin(task("t1", ani, 1), false, Duration.ZERO, LEFT_BEHIND))
        .isEqualTo(new Begin.Go(false, Optional.empty()));
  }

  @Test
  void aDeadLetterThatIsRunAgainIsDueAtOnce() {
    var stores = withTasks("t1");
    var task = task("t1", citizen("ani"), 1);
    stores.outbox().bury(task, "no such service", NOW);

    stores.deadLetters().rerun("t1", NOW);

    assertThat(stores.outbox().claim(NOW, MANY)).containsExactly(task);
  }

  @Test
  void throwsADeadLetterAwayAndNotesWhoDidIt() {
    var stores = withTasks("t1");
    var dead = stores.deadLetters();
    stores.outbox().bury(task("t1", citizen("ani"), 1), "no such service", NOW);

    assertThat(dead.bytes("t1")).isPresent();
    assertThat(dead.discard("t1", "budi", LEFT_BEHIND)).isTrue();
    assertThat(dead.discard("t1", "citra", LEFT_BEHIND)).isFalse();

    assertThat(dead.buried()).isEmpty();
    assertThat(dead.bytes("t1")).isEmpty();
    assertThat(dead.rerun("t1", LEFT_BEHIND)).isFalse();
    var channel = citizen("ani").channel();
    assertThat(dead.discarded(MANY))
        .containsExactly(new Discarded("t1", channel, "no such service", "budi", LEFT_BEHIND));
  }

  /// An outbox with these tasks of one turn of ani's.
  private Outbox committed(String... ids) {
    return withTasks(ids).outbox();
  }

  private Stores withTasks(String... ids) {
    var stores = stores();
    var ani = citizen("ani");
    var tasks = List.of(ids).stream().map(id -> task(id, ani, 1)).toList();
    stores.conversations().commit(turn("e1", ani, 1, tasks));
    return stores;
  }

  private static org.assertj.core.groups.Tuple tried(String id, int attempts) {
    return org.assertj.core.api.Assertions.tuple(id, attempts);
  }
}
