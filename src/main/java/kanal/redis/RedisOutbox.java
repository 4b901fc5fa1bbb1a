package kanal.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Task;
import kanal.redis.codec.Codec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps tasks in Redis until they are carried out.
public final class RedisOutbox implements Outbox {
  /// How long a task stays in the hands of whoever claimed or began it: longer than carrying it out
  /// can take, so that the next try is made only when that one is dead.
  static final Duration HOLD = Duration.ofSeconds(60);

  /// What a sealed task is bound to, beside its conversation.
  static final String TASK = "task";

  static final String BURIED = "buried";

  private static final Logger LOG = LoggerFactory.getLogger(RedisOutbox.class);

  /// What `claim_tasks.lua` answers for each task.
  private static final int CLAIMED_WORDS = 3;

  private final Redis redis;
  private final Vault vault;

  public RedisOutbox(Redis redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  /// A task that may be claimed.
  private record Due(Partition partition, String id, double time) {}

  @Override
  public List<Task> claim(Instant now, int limit) {
    var due =
        due(now, limit).stream()
            .sorted(Comparator.comparingDouble(Due::time))
            .limit(limit)
            .collect(
                Collectors.groupingBy(Due::partition, LinkedHashMap::new, Collectors.toList()));
    var claims = new LinkedHashMap<Partition, CompletionStage<List<String>>>();
    due.entrySet().forEach(some -> claims.put(some.getKey(), claim(some, now)));
    return claims.entrySet().stream()
        .flatMap(claim -> tasks(claim.getKey(), redis.await(claim.getValue())))
        .toList();
  }

  private List<Due> due(Instant now, int limit) {
    var upToNow = Range.create(0L, now.toEpochMilli());
    var found =
        redis.askAll((commands, partition) ->
            commands.zrangebyscoreWithScores(partition.due(), upToNow, Limit.from(limit)));
    return found.entrySet().stream()
        .flatMap(of ->
            of.getValue().stream().map(id -> new Due(of.getKey(), id.getValue(), id.getScore())))
        .toList();
  }

  private CompletionStage<List<String>> claim(Map.Entry<Partition, List<Due>> due, Instant now) {
    var partition = due.getKey();
    var keys = List.of(partition.due(), partition.tasks(), partition.attempts());
    var arguments = new ArrayList<String>();
    arguments.add(millis(now));
    arguments.add(millis(now.plus(HOLD)));
    due.getValue().forEach(task -> arguments.add(task.id()));
    return redis.send(Script.CLAIM_TASKS, ScriptOutputType.MULTI, keys, arguments);
  }

  /// @param claimed ids, tasks and their attempts in turn
  private Stream<Task> tasks(Partition partition, List<String> claimed) {
    var stored = IntStream.range(0, claimed.size()).filter(i -> i % CLAIMED_WORDS == 1);
    var opened = vault.open(stored.mapToObj(claimed::get).toList(), TASK);
    var tasks = new ArrayList<Task>();
    for (int i = 0; i < opened.size(); i++) {
      var id = claimed.get(CLAIMED_WORDS * i);
      var attempts = Integer.parseInt(claimed.get(CLAIMED_WORDS * i + 2));
      opened
          .get(i)
          .map(json -> Codec.decode(json, Task.class).tried(attempts))
          .ifPresentOrElse(tasks::add, () -> forget(partition, id));
    }
    return tasks.stream();
  }

  /// Its conversation was erased while it was being written down.
  private void forget(Partition partition, String id) {
    LOG.info("the task {} goes with its conversation", id);
    redis.run(Script.FORGET_TASK, keys(partition, partition.buried()), List.of(id));
  }

  @Override
  public Begin begin(Task task, boolean droppable, Duration between, Instant now) {
    var arguments =
        List.of(
            task.id(),
            droppable ? "1" : "0",
            Long.toString(task.version()),
            millis(now),
            Long.toString(HOLD.toMillis()),
            Long.toString(between.toMillis()));
    var answer = redis.runForAll(Script.BEGIN_TASK, keysWithConversation(task), arguments);
    return switch (answer.getFirst()) {
      case "GO" ->
          new Begin.Go(
              answer.get(1).equals("1"), Optional.of(answer.get(2)).filter(c -> !c.isEmpty()));
      case "WAIT" -> new Begin.Wait(Instant.ofEpochMilli(Long.parseLong(answer.get(1))));
      case "STALE" -> new Begin.Stale();
      case "GONE" -> new Begin.Gone();
      default -> throw new IllegalStateException("begin_task.lua answered " + answer.getFirst());
    };
  }

  @Override
  public void done(Task task, Optional<String> card) {
    redis.run(Script.FINISH_TASK, keysWithConversation(task), List.of(task.id(), card.orElse("")));
  }

  @Override
  public void later(Task task, Instant at) {
    postpone(task, at, "");
  }

  @Override
  public void slowDown(Task task, Instant until) {
    postpone(task, until, millis(until));
  }

  private void postpone(Task task, Instant at, String quietUntil) {
    var attempts = Integer.toString(task.attempts() + 1);
    redis.run(
        Script.POSTPONE_TASK,
        keysWithConversation(task),
        List.of(task.id(), millis(at), attempts, quietUntil));
  }

  @Override
  public void putOff(Task task, Instant until) {
    redis.run(Script.PUT_OFF_TASK, keys(task), List.of(task.id(), millis(until)));
  }

  @Override
  public void bury(Task task, String reason, Instant at) {
    var name = vault.name(task.key());
    var json = Codec.encode(new Buried(task, reason, at, task.key()), Buried.class);
    var partition = Partition.ofConversation(name);
    // Without a key the conversation is erased, and this task with it.
    vault
        .keys()
        .find(name)
        .map(kept -> vault.seal(kept, name, BURIED, json))
        .ifPresent(buried ->
            redis.run(
                Script.BURY_TASK, keys(partition, partition.buried()), List.of(task.id(), buried)));
  }

  private static List<String> keys(Task task) {
    return keys(Partition.of(task.key()));
  }

  private List<String> keysWithConversation(Task task) {
    var name = vault.name(task.key());
    var partition = Partition.ofConversation(name);
    return keys(partition, partition.conversation(name));
  }

  private static List<String> keys(Partition partition, String... more) {
    var keys =
        Stream.of(partition.tasks(), partition.due(), partition.begun(), partition.attempts());
    return Stream.concat(keys, Stream.of(more)).toList();
  }

  private static String millis(Instant at) {
    return Long.toString(at.toEpochMilli());
  }
}
