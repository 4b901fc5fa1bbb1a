package kanal.redis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.CitizenRecord;
import kanal.bot.engine.CitizenRecords;
import kanal.bot.engine.Erased;
import kanal.bot.engine.MediaStore;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the intake keeps of citizens, in Redis and among their files.
public final class RedisCitizenRecords implements CitizenRecords {
  private static final Logger LOG = LoggerFactory.getLogger(RedisCitizenRecords.class);

  private final Redis redis;
  private final Vault vault;
  private final MediaStore media;
  private final Belongings belongings;
  private final Tombstones tombstones;
  private final RedisTicketIndex index;

  /// @param notes the file for notes of what was erased
  public RedisCitizenRecords(Redis redis, Vault vault, MediaStore media, Path notes) {
    this.redis = redis;
    this.vault = vault;
    this.media = media;
    belongings = new Belongings(redis, vault, media);
    tombstones = new Tombstones(redis, notes);
    index = new RedisTicketIndex(redis, vault);
  }

  /// Erases again what a restored back-up has brought back, or an erasure that was cut off has
  /// left.
  public void eraseAgain() {
    var notes = tombstones.all();
    var dead = new HashSet<String>();
    for (var note : notes) {
      var kept = vault.keys().find(note.name());
      if (kept.isEmpty()) {
        dead.add(note.name());
      } else if (vault.seal().fingerprint(kept.get().key()).equals(note.key())) {
        LOG.warn("the conversation {} was back and is erased again", note.name());
        forget(note.name(), stored(note.name()).map(Stored::conversation));
      }
    }
    if (!dead.isEmpty()) {
      belongings.erase(dead);
    }
  }

  @Override
  public List<ConversationKey> conversations(Address address) {
    var asked = new LinkedHashMap<ConversationKey, CompletionStage<Long>>();
    for (var channel : redis.ask(commands -> commands.smembers(Partition.CHANNELS))) {
      var key = new ConversationKey(Codec.decode(channel, ChannelId.class), address);
      var place = ConversationKeys.place(vault.name(key));
      asked.put(key, redis.send(commands -> commands.exists(place)));
    }
    return asked.entrySet().stream()
        .filter(one -> redis.await(one.getValue()) == 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Optional<ConversationKey> conversation(TicketNumber number) {
    return index.owner(number);
  }

  /// A conversation as it stands in Redis.
  ///
  /// @param fingerprint of its key
  private record Stored(
      Conversation conversation, String json, String fingerprint, boolean restricted) {}

  private Optional<Stored> stored(String name) {
    var found =
        redis.ask(commands ->
            commands.hmget(
                ConversationKeys.place(name),
                ConversationState.FIELD,
                ConversationKeys.FIELD,
                Partition.RESTRICTED));
    var kept = vault.keys().met(name, found.get(1).getValueOrElse(null));
    var state = found.getFirst().optional();
    return kept.flatMap(key ->
        state.map(text -> {
          var json = ConversationState.json(text, name, key.key());
          return new Stored(
              Codec.decode(json, Conversation.class),
              json,
              vault.seal().fingerprint(key.key()),
              found.get(2).hasValue());
        }));
  }

  @Override
  public Optional<CitizenRecord> find(ConversationKey key) {
    var name = vault.name(key);
    return stored(name).map(stored -> record(name, stored));
  }

  private CitizenRecord record(String name, Stored stored) {
    var found = belongings.of(name);
    var files = new TreeSet<>(found.files());
    files.addAll(Belongings.files(stored.conversation()));
    var json =
        "{\"conversation\":%s,\"waiting\":%s,\"failed\":%s,\"aside\":%s}"
            .formatted(
                stored.json(),
                list(found.waiting().values()),
                list(found.failed().values()),
                list(found.aside().values()));
    return new CitizenRecord(
        stored.conversation().key(),
        name,
        stored.conversation().version(),
        stored.restricted(),
        found.tickets(),
        List.copyOf(files),
        json);
  }

  private static String list(Collection<String> values) {
    return values.stream().collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public Optional<List<String>> erase(ConversationKey key, String by, String reason, Instant at) {
    var name = vault.name(key);
    var stored = stored(name);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    tombstones.add(new Erased(name, stored.get().fingerprint(), at, by, reason));
    var files = forget(name, Optional.of(stored.get().conversation()));
    AppendOnlyFile.rewrite(redis);
    return Optional.of(files);
  }

  /// Its key goes last: as long as it is there, a start finds out that this was cut off.
  private List<String> forget(String name, Optional<Conversation> conversation) {
    var files = new TreeSet<>(belongings.of(name).files());
    conversation.ifPresent(known -> files.addAll(Belongings.files(known)));
    belongings.erase(Set.of(name));
    files.forEach(media::remove);
    var partition = Partition.ofConversation(name);
    redis.run(
        Script.ERASE_CONVERSATION,
        List.of(partition.conversation(name), partition.timers()),
        Arrays.stream(Timer.values()).map(timer -> new AlarmName(timer, name).member()).toList());
    redis.confirm(partition.timers());
    vault.keys().forget(name);
    return List.copyOf(files);
  }

  @Override
  public boolean restrict(ConversationKey key, boolean restricted) {
    var place = ConversationKeys.place(vault.name(key));
    var answer = redis.run(Script.RESTRICT, List.of(place), List.of(restricted ? "1" : ""));
    redis.confirm(place);
    return answer.equals("DONE");
  }

  @Override
  public List<Erased> erased() {
    return tombstones.all().stream().sorted(Comparator.comparing(Erased::at).reversed()).toList();
  }
}
