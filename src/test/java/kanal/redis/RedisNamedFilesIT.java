package kanal.redis;

import static kanal.bot.engine.Examples.NOW;
import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.conversation;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Draft;
import kanal.bot.conversation.Effect;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.Task;
import kanal.bot.engine.Turn;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.form.Answers;
import kanal.bot.message.Attachment;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisNamedFilesIT {
  private static final ConversationKey ANI = citizen("ani");
  private static final TicketNumber NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 1);
  private static final int LARGE = 100_000;

  @RegisterExtension static final RealRedis REAL = new RealRedis();

  private final Redis redis = REAL.redis();
  private final Vault vault = REAL.vault();
  private final RedisConversationStore store = new RedisConversationStore(redis, vault);
  private final MemoryMediaStore media = new MemoryMediaStore();
  private final RedisNamedFiles named = new RedisNamedFiles(redis, vault, media);

  @Test
  void aDraftNeedsItsFiles() {
    var draft = Draft.startedAt(NOW).with(Answers.none().withFiles(List.of(photo("foto-draft"))));
    var after = conversation(ANI, 1).with(draft);
    store.commit(new Turn("e1", after, List.of(), true, Map.of(), Set.of(), Optional.empty(), NOW));

    assertThat(named.files()).containsExactly("foto-draft");
  }

  @Test
  void whatWaitsOrFailedNeedsItsFiles() {
    var keep = task("t1", new Effect.Keep(photo("foto-keep")));
    var line = new Line(NOW, Line.Speaker.CITIZEN, "lihat");
    var added = new Amendment.Added(line, List.of(photo("foto-added")), Optional.empty());
    var amend = task("t2", new Effect.Amend(NUMBER, added));
    store.commit(turn("e1", ANI, 1, List.of(keep, amend)));
    assertThat(named.files()).containsExactlyInAnyOrder("foto-keep", "foto-added");

    new RedisOutbox(redis, vault).bury(amend, "refused", NOW);
    assertThat(named.files()).containsExactlyInAnyOrder("foto-keep", "foto-added");
  }

  @Test
  void whatIsInQuarantineNeedsItsBytes() {
    var quarantine = new RedisQuarantine(redis, vault, media);
    quarantine.keep(new RawInput(ANI.channel(), "mail", NOW, new byte[LARGE]), "Exception", NOW);
    var id = quarantine.quarantined().getFirst().id();

    assertThat(named.files()).anyMatch(file -> file.contains(id) && media.find(file).isPresent());
  }

  private static Attachment photo(String id) {
    return new Attachment(id, Attachment.Type.PHOTO, "image/jpeg", 1, "");
  }

  private static Task task(String id, Effect effect) {
    return new Task(id, ANI, 1, effect, NOW, 0, Optional.empty());
  }
}
