package kanal.redis;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.message;
import static kanal.bot.engine.Examples.task;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.Commit;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RedisIdleConversationsIT {
  private static final ConversationKey ANI = citizen("ani");
  private static final ConversationKey BUDI = citizen("budi");
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 1);
  private static final Duration KEPT = Duration.ofDays(365);
  private static final Instant LATER = NOW.plus(Duration.ofDays(366));
  private static final int MANY = 100;

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  @TempDir private Path folder;
  private final Redis redis = REAL.redis();
  private final Vault vault = REAL.vault();
  private final RedisConversationStore store = new RedisConversationStore(redis, vault);
  private final RedisTicketIndex index = new RedisTicketIndex(redis, vault);
  private final RedisIdleConversations idle =
      new RedisIdleConversations(redis, vault, new MemoryMediaStore());

  @Test
  void whoWasSilentForLongIsForgottenWithKeyAndTickets() {
    store.commit(turn("e1", ANI, 1));
    index.remember(NUMBER, ANI);
    index.remember(NUMBER, "core-7");

    assertThat(idle.count(LATER, KEPT, _ -> Set.of())).isEqualTo(1);
    assertThat(forget(LATER)).isEqualTo(1);

    assertThat(store.find(ANI)).isEmpty();
    assertThat(index.owner(NUMBER)).isEmpty();
    assertThat(index.reference(NUMBER)).contains("core-7");
    assertThat(vault.keys().find(vault.name(ANI))).isEmpty();
    assertThat(forget(LATER)).isZero();
    assertThat(store.commit(turn("e2", ANI, 1))).isEqualTo(Commit.DONE);
  }

  @Test
  void whoSaidAWordLatelyIsKnown() {
    store.commit(turn("e1", ANI, 1));

    assertThat(forget(NOW.plus(Duration.ofDays(365)))).isZero();
    assertThat(store.find(ANI)).isPresent();
  }

  @Test
  void whoseTicketIsWorkedOnIsKnown() {
    store.commit(turn("e1", ANI, 1));
    index.remember(NUMBER, ANI);

    assertThat(idle.forget(LATER, KEPT, numbers -> numbers, MANY)).isZero();
    assertThat(index.owner(NUMBER)).contains(ANI);
  }

  @Test
  void whatWaitsFailedOrLiesInQuarantineKeepsAConversation() {
    store.commit(turn("e1", ANI, 1, List.of(task("t1", ANI, 1))));
    store.commit(turn("e2", BUDI, 1));
    var quarantine = new RedisQuarantine(redis, vault, new MemoryMediaStore());
    var what = new Quarantined.What.Message(message("m1", BUDI, "racun"));
    quarantine.keep(new Quarantined(quarantine.idOf(what), what, "Exception", NOW, 0));
    assertThat(forget(LATER)).isZero();

    new RedisOutbox(redis, vault).bury(task("t1", ANI, 1), "refused", NOW);
    assertThat(forget(LATER)).isZero();
  }

  @Test
  void anAlarmKeepsAConversation() {
    var alarm = Map.of(Timer.DRAFT_EXPIRY, LATER);
    store.commit(turn("e1", ANI, 1, List.of(), alarm, Set.of(), Optional.empty()));

    assertThat(forget(LATER)).isZero();
  }

  @Test
  void aRestrictionKeepsAConversation() {
    store.commit(turn("e1", ANI, 1));
    new RedisCitizenRecords(redis, vault, new MemoryMediaStore(), folder.resolve("erased"))
        .restrict(ANI, true);

    assertThat(forget(LATER)).isZero();
  }

  @Test
  void aWordThatComesMeanwhileKeepsAConversation() {
    store.commit(turn("e1", ANI, 1));
    index.remember(NUMBER, ANI);

    var gone =
        idle.forget(
            LATER,
            KEPT,
            _ -> {
              store.commit(turn("e2", ANI, 2));
              return Set.of();
            },
            MANY);

    assertThat(gone).isZero();
    assertThat(store.find(ANI).orElseThrow().version()).isEqualTo(2);
    assertThat(index.owner(NUMBER)).contains(ANI);
  }

  @Test
  void whatARunThatWasCutOffLeftIsTidiedUp() {
    index.remember(NUMBER, ANI);

    forget(NOW);

    assertThat(index.owner(NUMBER)).isEmpty();
  }

  @Test
  void ofAnOlderVersionTheFirstLookCounts() {
    store.commit(turn("e1", ANI, 1));
    var place = ConversationKeys.place(vault.name(ANI));
    redis.ask(commands -> commands.hdel(place, Partition.LAST_TURN));

    assertThat(forget(LATER)).isZero();
    assertThat(forget(LATER.plus(Duration.ofDays(364)))).isZero();
    assertThat(forget(LATER.plus(Duration.ofDays(366)))).isEqualTo(1);
  }

  @Test
  void someAtATime() {
    store.commit(turn("e1", ANI, 1));
    store.commit(turn("e2", BUDI, 1));

    assertThat(idle.forget(LATER, KEPT, _ -> Set.of(), 1)).isEqualTo(1);
    assertThat(idle.count(LATER, KEPT, _ -> Set.of())).isEqualTo(1);
  }

  private int forget(Instant now) {
    return idle.forget(now, KEPT, _ -> Set.of(), MANY);
  }
}
