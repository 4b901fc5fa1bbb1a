package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.KeyValue;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.RawInput;
import kanal.bot.engine.Unavailable;
import kanal.redis.codec.Codec;

/// Keeps in Redis what could not be taken in; many bytes are kept among the citizens' files.
public final class RedisQuarantine implements Quarantine {
  /// An update or a form fits; a mail with a photo does not.
  private static final int MOST_BYTES_IN_REDIS = 64 * 1024;

  private static final String FILE = MediaStore.RAW;

  static final String ITEM = "quarantined";
  static final String RAW = "raw";

  private final Redis redis;
  private final Vault vault;
  private final MediaStore media;
  private final Notes notes;

  public RedisQuarantine(Redis redis, Vault vault, MediaStore media) {
    this.redis = redis;
    this.vault = vault;
    this.media = media;
    this.notes = new Notes(redis, Partition::quarantineNotes);
  }

  @Override
  public String idOf(Quarantined.What what) {
    return Quarantined.id(what.whose().map(vault::name).orElse(""), what);
  }

  @Override
  public void keep(Quarantined item) {
    keep(item, "");
  }

  @Override
  public void keep(RawInput raw, String failure, Instant at) {
    var item = Quarantined.of(raw, failure, at);
    var bytes = raw.bytes();
    if (bytes.length <= MOST_BYTES_IN_REDIS) {
      keep(item, vault.sealOwn(item.id(), RAW, bytes));
      return;
    }
    try {
      media.keep(FILE + item.id(), bytes);
    } catch (UncheckedIOException broken) {
      throw new Unavailable("what is quarantined could not be kept as a file", broken);
    }
    keep(item, "");
  }

  private void keep(Quarantined item, String raw) {
    var partition = partition(item.id());
    redis.run(
        Script.KEEP_ASIDE,
        List.of(partition.quarantine(), partition.raw()),
        List.of(item.id(), encoded(item), raw));
    redis.confirm(partition.quarantine());
  }

  @Override
  public List<Quarantined> quarantined() {
    return redis
        .askAll((commands, partition) -> commands.hgetall(partition.quarantine()))
        .values()
        .stream()
        .flatMap(items -> items.entrySet().stream())
        .map(item -> decoded(item.getKey(), item.getValue()))
        .sorted(Comparator.comparing(Quarantined::at))
        .toList();
  }

  @Override
  public long count() {
    return redis
        .askAll((commands, partition) -> commands.hlen(partition.quarantine()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public Optional<Quarantined> find(String id) {
    return stored(id).map(stored -> decoded(id, stored));
  }

  @Override
  public Optional<byte[]> bytes(String id) {
    return stored(id)
        .flatMap(stored ->
            switch (decoded(id, stored).what()) {
              case Quarantined.What.Raw raw -> raw(id, raw.size());
              case Quarantined.What.Message _,
                  Quarantined.What.Change _,
                  Quarantined.What.Alarm _ ->
                  Optional.of(json(id, stored).getBytes(UTF_8));
            });
  }

  private Optional<byte[]> raw(String id, int size) {
    return size > MOST_BYTES_IN_REDIS
        ? media.find(FILE + id)
        : redis
            .find(commands -> commands.hget(partition(id).raw(), id))
            .map(stored ->
                vault.openOwn(id, RAW, stored).orElseGet(() -> Base64.getDecoder().decode(stored)));
  }

  @Override
  public boolean askReplay(String id, Instant at) {
    return Partition.ofId(id)
        .map(partition ->
            redis.run(
                Script.ASK_REPLAY,
                List.of(partition.quarantine(), partition.replay()),
                List.of(id, Long.toString(at.toEpochMilli()))))
        .filter("DONE"::equals)
        .isPresent();
  }

  @Override
  public List<Quarantined> asked(int limit) {
    return redis
        .askAll((commands, partition) -> commands.hgetall(partition.replay()))
        .values()
        .stream()
        .flatMap(asked -> asked.entrySet().stream())
        .map(asked -> KeyValue.just(asked.getKey(), Long.valueOf(asked.getValue())))
        .sorted(Comparator.comparing(KeyValue::getValue))
        .limit(limit)
        .flatMap(asked -> find(asked.getKey()).stream())
        .toList();
  }

  @Override
  public void keepFailed(Quarantined item) {
    var partition = partition(item.id());
    redis.run(
        Script.KEEP_FAILED,
        List.of(partition.quarantine(), partition.replay()),
        List.of(item.id(), encoded(item)));
  }

  @Override
  public void release(Quarantined item) {
    var partition = partition(item.id());
    notes.forget(partition, partition.quarantine(), item.id(), more(partition));
    removeFile(item);
  }

  @Override
  public boolean discard(String id, String by, Instant at) {
    var item = find(id);
    if (item.isEmpty()) {
      return false;
    }
    var note = new Discarded(id, item.get().what().channel(), item.get().failure(), by, at);
    var partition = partition(id);
    var gone = notes.discard(partition, partition.quarantine(), note, more(partition));
    removeFile(item.get());
    return gone;
  }

  @Override
  public List<Discarded> discarded(int limit) {
    return notes.latest(limit);
  }

  /// The file where its bytes are, if they are in one.
  static String fileOf(Quarantined item) {
    return FILE + item.id();
  }

  /// Last of all: a crash before leaves a file nobody refers to, and never an item without bytes.
  private void removeFile(Quarantined item) {
    if (item.what() instanceof Quarantined.What.Raw raw && raw.size() > MOST_BYTES_IN_REDIS) {
      media.remove(FILE + item.id());
    }
  }

  private Optional<String> stored(String id) {
    return Partition.ofId(id)
        .flatMap(partition -> redis.find(commands -> commands.hget(partition.quarantine(), id)));
  }

  private static List<String> more(Partition partition) {
    return List.of(partition.raw(), partition.replay());
  }

  private static Partition partition(String id) {
    return Partition.ofId(id)
        .orElseThrow(() -> new IllegalArgumentException("no id of a quarantined item"));
  }

  private String encoded(Quarantined item) {
    var json = Codec.encode(item, Quarantined.class);
    return vault.sealOwn(item.id(), ITEM, json.getBytes(UTF_8));
  }

  private Quarantined decoded(String id, String stored) {
    return Codec.decode(json(id, stored), Quarantined.class);
  }

  private String json(String id, String stored) {
    return vault.openOwn(id, ITEM, stored).map(json -> new String(json, UTF_8)).orElse(stored);
  }
}
