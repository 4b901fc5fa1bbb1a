package kanal.redis;

import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Commit;
import kanal.bot.engine.Unavailable;
import kanal.start.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A Redis that lost its data, or a part of it, is noticed before it takes a turn.
class GenerationIT {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @TempDir private Path folder;
  private final Redis redis = REAL.redis();
  private final RedisConversationStore store = new RedisConversationStore(redis, REAL.vault());

  @AfterEach
  void useItAgain() {
    redis.refuse(Optional.empty());
  }

  @Test
  void aSecondReplicaUsesTheMarkOfTheFirst() {
    var mark = redis.generation();

    generation("second").establish();

    assertThat(redis.generation()).isEqualTo(mark).isNotEmpty();
    assertThatCode(() -> generation("second").establish()).doesNotThrowAnyException();
  }

  @Test
  void anInterruptedFirstStartIsGoneOnWith() {
    var mark = redis.generation();
    delete(Partition.FOUNDED);
    delete(new Partition(7).generation());

    generation("new").establish();

    assertThat(stored(new Partition(7))).isEqualTo(mark);
  }

  @Test
  void refusesToStartWithoutItsData() {
    redis.ask(commands -> commands.flushall());

    refused("has lost its data");
    assertThatCode(() -> generation("new").establish()).doesNotThrowAnyException();
    refused("holds another Kanal's data");
  }

  @Test
  void refusesToStartWithoutAPartOfItsData() {
    delete(new Partition(7).generation());

    refused("has lost a part of its data");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> generation("new").establish())
        .withMessageContaining("has lost a part of its data");
  }

  @Test
  void refusesWhatALaterVersionMarkedAndLeavesItAsItIs() {
    var ours = stored(Partition.FIRST);
    var later = ours.substring(0, ours.indexOf('/')) + "/a-later-form";
    redis.askAll((commands, partition) -> commands.set(partition.generation(), later));

    for (var file : List.of(REAL.mark(), folder.resolve("new"))) {
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> new Generation(redis, file).establish())
          .withMessageContaining("was written by a later Kanal")
          .withMessageContaining("restore the back-up");
    }
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(stored(Partition.FIRST)).isEqualTo(later);
    assertThat(generation("running").problem()).hasValue("was written by a later Kanal");
  }

  @Test
  void anEmptiedRedisTakesNoTurnAndGivesNoNumber() {
    assertThat(store.commit(turn("e1", citizen("ani"), 1))).isEqualTo(Commit.DONE);
    redis.ask(commands -> commands.flushall());

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> store.commit(turn("e2", citizen("budi"), 1)))
        .withMessageContaining("has lost its data");
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> new RedisTicketNumbers(redis).take(MONTH))
        .withMessageContaining("has lost its data");
    assertThat(store.find(citizen("budi"))).isEmpty();
  }

  @Test
  void whileTheDataIsAwayNothingIsAskedAndOnceItIsBackEverythingIs() {
    var partition = new Partition(3);
    var mark = redis.generation();
    try (var watch = new GenerationWatch(redis, generation("known"))) {
      delete(partition.generation());
      watch.look();

      assertThatExceptionOfType(Unavailable.class)
          .isThrownBy(() -> new RedisLeases(redis).hold("poller"))
          .withMessageContaining("has lost a part of its data");

      // Past the refusal, as whoever restores the data does.
      redis.refuse(Optional.empty());
      redis.ask(commands -> commands.set(partition.generation(), mark));
      watch.look();
      assertThat(new RedisLeases(redis).hold("poller")).isTrue();
    }
  }

  private void refused(String words) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new Generation(redis, REAL.mark()).establish())
        .withMessageContaining(words)
        .withMessageContaining(REAL.mark().toString());
  }

  private Generation generation(String file) {
    return new Generation(redis, folder.resolve(file));
  }

  private void delete(String key) {
    redis.ask(commands -> commands.del(key));
  }

  private String stored(Partition partition) {
    return redis.ask(commands -> commands.get(partition.generation()));
  }
}
