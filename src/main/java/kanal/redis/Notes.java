package kanal.redis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kanal.bot.engine.Discarded;
import kanal.redis.codec.Codec;

/// Notes of what operators threw away, one sorted set a partition.
final class Notes {
  private static final int MOST_KEPT = 500;
  private static final String DONE = "DONE";

  private final Redis redis;
  private final Function<Partition, String> key;

  /// @param key where a partition's notes are
  Notes(Redis redis, Function<Partition, String> key) {
    this.redis = redis;
    this.key = key;
  }

  /// Forgets something and leaves a note, both or neither.
  ///
  /// @param from the hash it is in
  /// @param also hashes where something belongs to it
  /// @return whether it was there
  boolean discard(Partition partition, String from, Discarded note, List<String> also) {
    var stored = Codec.encode(note, Discarded.class);
    return run(partition, from, note.id(), stored, Long.toString(note.at().toEpochMilli()), also);
  }

  /// Forgets something without a note.
  void forget(Partition partition, String from, String id, List<String> also) {
    run(partition, from, id, "", "", also);
  }

  /// The latest first.
  List<Discarded> latest(int limit) {
    if (limit == 0) {
      return List.of();
    }
    return redis
        .askAll((commands, partition) -> commands.zrevrange(key.apply(partition), 0, limit - 1L))
        .values()
        .stream()
        .flatMap(List::stream)
        .map(stored -> Codec.decode(stored, Discarded.class))
        .sorted(Comparator.comparing(Discarded::at).reversed())
        .limit(limit)
        .toList();
  }

  private boolean run(
      Partition partition, String from, String id, String note, String at, List<String> also) {
    var keys = new ArrayList<>(List.of(from, key.apply(partition)));
    keys.addAll(also);
    var arguments = List.of(id, note, at, Integer.toString(MOST_KEPT));
    return redis.run(Script.DISCARD, keys, arguments).equals(DONE);
  }
}
