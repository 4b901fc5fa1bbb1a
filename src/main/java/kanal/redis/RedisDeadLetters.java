package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.Outbox.Buried;
import kanal.bot.engine.Task;
import kanal.redis.codec.Codec;

/// Keeps tasks that failed for good in Redis.
public final class RedisDeadLetters implements DeadLetters {
  private final Redis redis;
  private final Vault vault;
  private final Notes notes;

  public RedisDeadLetters(Redis redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
    this.notes = new Notes(redis, Partition::buriedNotes);
  }

  @Override
  public List<Buried> buried() {
    var stored =
        redis.askAll((commands, partition) -> commands.hvals(partition.buried())).values().stream()
            .flatMap(List::stream)
            .toList();
    return vault.open(stored, RedisOutbox.BURIED).stream()
        .flatMap(Optional::stream)
        .map(json -> Codec.decode(json, Buried.class))
        .sorted(Comparator.comparing(Buried::at))
        .toList();
  }

  @Override
  public long count() {
    return redis
        .askAll((commands, partition) -> commands.hlen(partition.buried()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public Optional<Buried> find(String id) {
    return json(id).map(json -> Codec.decode(json, Buried.class));
  }

  @Override
  public Optional<byte[]> bytes(String id) {
    return json(id).map(json -> json.getBytes(UTF_8));
  }

  @Override
  public boolean rerun(String id, Instant now) {
    var buried = find(id);
    if (buried.isEmpty()) {
      return false;
    }
    var name = vault.name(buried.get().key());
    var partition = Partition.ofConversation(name);
    var keys = List.of(partition.buried(), partition.tasks(), partition.due());
    var json = Codec.encode(buried.get().task().asNew(), Task.class);
    return vault
        .keys()
        .find(name)
        .map(kept -> vault.seal(kept, name, RedisOutbox.TASK, json))
        .map(task -> List.of(id, task, Long.toString(now.toEpochMilli())))
        .filter(arguments -> redis.run(Script.RERUN_TASK, keys, arguments).equals("DONE"))
        .isPresent();
  }

  @Override
  public boolean discard(String id, String by, Instant at) {
    return find(id)
        .map(buried -> {
          var partition = Partition.of(buried.key());
          var note = new Discarded(id, buried.key().channel(), buried.reason(), by, at);
          return notes.discard(partition, partition.buried(), note, List.of());
        })
        .orElse(false);
  }

  @Override
  public List<Discarded> discarded(int limit) {
    return notes.latest(limit);
  }

  private Optional<String> json(String id) {
    return stored(id).flatMap(stored -> vault.open(stored, RedisOutbox.BURIED));
  }

  /// Everywhere, for a task's id tells its partition only by convention.
  private Optional<String> stored(String id) {
    return redis
        .askAll((commands, partition) -> commands.hget(partition.buried(), id))
        .values()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }
}
