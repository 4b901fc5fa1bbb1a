package kanal.bot.engine;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.conversation;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kanal.bot.conversation.Timer;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;

/// What every store of conversations promises.
public abstract class ConversationStoreContract {
  private static final int TURNS = 50;
  private static final int MANY = 40;

  /// An empty store.
  protected abstract ConversationStore store();

  @Test
  void findsNothingBeforeTheFirstTurn() {
    assertThat(store().find(citizen("ani"))).isEmpty();
  }

  @Test
  void findsWhatWasCommitted() {
    var store = store();
    var ani = citizen("ani");

    assertThat(store.commit(turn("e1", ani, 1))).isEqualTo(Commit.DONE);

    assertThat(store.find(ani)).contains(conversation(ani, 1));
    assertThat(store.find(citizen("budi"))).isEmpty();
  }

  @Test
  void refusesATurnWhoseCauseWasCommittedBefore() {
    var store = store();
    var ani = citizen("ani");
    store.commit(turn("e1", ani, 1));

    assertThat(store.commit(turn("e1", ani, 1))).isEqualTo(Commit.DUPLICATE);
    assertThat(store.commit(turn("e1", ani, 2))).isEqualTo(Commit.DUPLICATE);
    assertThat(store.find(ani)).contains(conversation(ani, 1));
  }

  @Test
  void takesTheSameCauseInTwoConversations() {
    var store = store();
    store.commit(turn("e1", citizen("ani"), 1));

    assertThat(store.commit(turn("e1", citizen("budi"), 1))).isEqualTo(Commit.DONE);
  }

  @Test
  void refusesATurnThatAnotherHasOvertakenOrThatSkipsOne() {
    var store = store();
    var ani = citizen("ani");
    store.commit(turn("e1", ani, 1));

    assertThat(store.commit(turn("e2", ani, 1))).isEqualTo(Commit.CONFLICT);
    assertThat(store.commit(turn("e2", ani, 3))).isEqualTo(Commit.CONFLICT);
    assertThat(store.commit(turn("e3", citizen("budi"), 2))).isEqualTo(Commit.CONFLICT);
    assertThat(store.find(ani)).contains(conversation(ani, 1));
    assertThat(store.find(citizen("budi"))).isEmpty();
  }

  @Test
  void takesATurnAgainAfterAConflict() {
    var store = store();
    var ani = citizen("ani");
    store.commit(turn("e1", ani, 1));
    store.commit(turn("e2", ani, 1));

    assertThat(store.commit(turn("e2", ani, 2))).isEqualTo(Commit.DONE);
  }

  @Test
  void setsNoAlarmForATurnItRefuses() {
    var store = store();
    var ani = citizen("ani");
    store.commit(turn("e1", ani, 1));

    store.commit(waking("e2", ani, 1, NOW));

    assertThat(store.dueTimers(NOW, MANY)).isEmpty();
  }

  @Test
  void ringsAlarmsOnceTheyAreDueTheEarliestFirst() {
    var store = store();
    var later = NOW.plusSeconds(1);
    store.commit(waking("e1", citizen("ani"), 1, later));
    store.commit(waking("e2", citizen("budi"), 1, NOW));

    assertThat(store.dueTimers(NOW.minusMillis(1), MANY)).isEmpty();
    assertThat(store.dueTimers(NOW, MANY)).containsExactly(due("budi", NOW));
    assertThat(store.dueTimers(later, MANY)).containsExactly(due("budi", NOW), due("ani", later));
    assertThat(store.dueTimers(later, 1)).containsExactly(due("budi", NOW));
  }

  @Test
  void ringsAnAlarmUntilATurnItFiredIsCommitted() {
    var store = store();
    var ani = citizen("ani");
    store.commit(waking("e1", ani, 1, NOW));
    var due = due("ani", NOW);

    assertThat(store.dueTimers(NOW, MANY)).containsExactly(due);
    assertThat(store.dueTimers(NOW, MANY)).containsExactly(due);
    store.commit(firedBy("e2", ani, 2, due, Map.of()));

    assertThat(store.dueTimers(NOW, MANY)).isEmpty();
  }

  @Test
  void keepsAnAlarmThatWasSetAnewMeanwhile() {
    var store = store();
    var ani = citizen("ani");
    var anew = NOW.plusSeconds(60);
    store.commit(waking("e1", ani, 1, NOW));
    store.commit(waking("e2", ani, 2, anew));

    store.commit(firedBy("e3", ani, 3, due("ani", NOW), Map.of()));

    assertThat(store.dueTimers(anew, MANY)).containsExactly(due("ani", anew));
  }

  @Test
  void setsAnewTheAlarmThatFired() {
    var store = store();
    var ani = citizen("ani");
    var anew = NOW.plusSeconds(60);
    store.commit(waking("e1", ani, 1, NOW));

    store.commit(firedBy("e2", ani, 2, due("ani", NOW), Map.of(Timer.DRAFT_EXPIRY, anew)));

    assertThat(store.dueTimers(anew, MANY)).containsExactly(due("ani", anew));
  }

  @Test
  void callsAnAlarmOffAndNoOther() {
    var store = store();
    var ani = citizen("ani");
    var both = Map.of(Timer.DRAFT_EXPIRY, NOW, Timer.DRAFT_REMINDER, NOW);
    store.commit(turn("e1", ani, 1, List.of(), both, Set.of(), Optional.empty()));
    store.commit(waking("e2", citizen("budi"), 1, NOW.plusSeconds(1)));

    store.commit(
        turn("e3", ani, 2, List.of(), Map.of(), Set.of(Timer.DRAFT_REMINDER), Optional.empty()));

    assertThat(store.dueTimers(NOW.plusSeconds(1), MANY))
        .containsExactly(due("ani", NOW), due("budi", NOW.plusSeconds(1)));
  }

  @Test
  void keepsTurnsInOrderWhenTwoCompete() throws InterruptedException {
    var store = store();
    var ani = citizen("ani");
    Callable<List<Long>> left = () -> committed(store, ani, "left");
    Callable<List<Long>> right = () -> committed(store, ani, "right");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var versions =
          threads.invokeAll(List.of(left, right), 60, TimeUnit.SECONDS).stream()
              .flatMap(done -> done.resultNow().stream())
              .sorted()
              .toList();

      assertThat(versions)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 2L * TURNS).boxed().toList());
    }
    assertThat(store.find(ani)).contains(conversation(ani, 2L * TURNS));
  }

  @Test
  void letsOneOfManyDeliveriesOfTheSameThingThrough() throws InterruptedException {
    var store = store();
    Callable<Commit> delivery = () -> store.commit(turn("e1", citizen("ani"), 1));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results =
          threads
              .invokeAll(
                  IntStream.range(0, MANY).mapToObj(_ -> delivery).toList(), 60, TimeUnit.SECONDS)
              .stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();

      assertThat(results).containsOnlyOnce(Commit.DONE);
      assertThat(results).doesNotContain(Commit.CONFLICT);
    }
  }

  private static List<Long> committed(ConversationStore store, ConversationKey key, String side) {
    return IntStream.range(0, TURNS).mapToObj(i -> committedOne(store, key, side + i)).toList();
  }

  private static long committedOne(ConversationStore store, ConversationKey key, String eventId) {
    var giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < giveUp) {
      var version = store.find(key).map(found -> found.version()).orElse(0L) + 1;
      if (store.commit(turn(eventId, key, version)) == Commit.DONE) {
        return version;
      }
    }
    throw new AssertionError("never got through: " + eventId);
  }

  private static Turn waking(String eventId, ConversationKey key, long version, Instant at) {
    return turn(
        eventId,
        key,
        version,
        List.of(),
        Map.of(Timer.DRAFT_EXPIRY, at),
        Set.of(),
        Optional.empty());
  }

  private static Turn firedBy(
      String eventId, ConversationKey key, long version, DueTimer fired, Map<Timer, Instant> set) {
    return turn(eventId, key, version, List.of(), set, Set.of(), Optional.of(fired));
  }

  private static DueTimer due(String name, Instant at) {
    return new DueTimer(citizen(name), Timer.DRAFT_EXPIRY, at);
  }
}
