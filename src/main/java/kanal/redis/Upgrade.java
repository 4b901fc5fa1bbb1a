package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Timer;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;
import kanal.redis.codec.Packed;
import kanal.seal.Unopenable;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes sure at the start that this Redis is sealed with our keys, and seals what a version from
/// before the seal left in it.
///
/// Older versions are shut out by then, see `Generation`. Every step is whole in itself and
/// harmless when it is repeated: an interrupted upgrade goes on at the next start, and two replicas
/// may do it at once.
final class Upgrade {
  private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
  private static final String PROOF = "proof";
  private static final int PROOF_DIGITS = 32;

  /// Of an alarm's name in the old form: the alarm, the channel, its account, the address.
  private static final int OLD_PARTS = 5;

  private final Redis redis;
  private final Vault vault;
  private final String place;
  private long moved;

  /// @param place where our keys are, for people to read
  Upgrade(Redis redis, Vault vault, String place) {
    this.redis = redis;
    this.vault = vault;
    this.place = place;
  }

  /// @throws StartRefused when this Redis is sealed with other keys
  void carryOut() {
    prove();
    if (redis.ask(commands -> commands.exists(Partition.SEALED)) == 1) {
      return;
    }
    redis.scan("{p*}:c:*", this::move);
    Partition.all().forEach(this::renameAlarms);
    var resealed = new Resealing(redis, vault, true).everything();
    redis.ask(commands -> commands.set(Partition.SEALED, "1"));
    if (moved + resealed.stale() > 0) {
      LOG.info(
          "sealed what an older version had stored: {} conversations, {} other values",
          moved,
          resealed.stale());
    }
  }

  private void prove() {
    var proof = vault.sealOwn(Partition.KEYS, RedisSecrets.FIELD, word().getBytes(UTF_8));
    redis.ask(commands -> commands.set(Partition.KEYS, proof, SetArgs.Builder.nx()));
    verify();
  }

  /// Looks without changing anything.
  ///
  /// @throws StartRefused when this Redis is sealed with other keys
  void verify() {
    var word = word();
    var stored = redis.find(commands -> commands.get(Partition.KEYS));
    if (stored.isPresent() && !isProof(stored.get(), word)) {
      throw new StartRefused(
          "Redis at %s is sealed with other keys than those in %s: %s."
              .formatted(
                  redis.place(),
                  place,
                  "bring the key file it was sealed with, or set kanal.seal.keys to it"));
    }
  }

  private String word() {
    return vault.seal().name(PROOF, "kanal", PROOF_DIGITS);
  }

  private boolean isProof(String stored, String word) {
    try {
      var known =
          vault
              .openOwn(Partition.KEYS, RedisSecrets.FIELD, stored)
              .map(it -> new String(it, UTF_8));
      return known.filter(word::equals).isPresent();
    } catch (Unopenable _) {
      return false;
    }
  }

  private void move(List<String> keys) {
    var asked = new LinkedHashMap<String, CompletionStage<List<KeyValue<String, String>>>>();
    for (var key : keys) {
      asked.put(
          key,
          redis.send(
              commands -> commands.hmget(key, ConversationState.FIELD, ConversationKeys.FIELD)));
    }
    var sent = new ArrayList<CompletionStage<String>>();
    asked.forEach((key, answer) -> {
      var found = redis.await(answer);
      if (found.getFirst().hasValue() && !found.get(1).hasValue()) {
        sent.add(move(key, found.getFirst().getValue()));
      }
    });
    sent.forEach(redis::await);
    moved += sent.size();
  }

  private CompletionStage<String> move(String place, String state) {
    var conversation = Codec.decode(Packed.unpack(state), Conversation.class);
    var name = vault.name(conversation.key());
    var partition = Partition.ofConversation(name);
    var old = place.substring(place.lastIndexOf(':') + 1);
    var fresh = vault.keys().fresh(name);
    note(conversation.key().channel());
    return redis.send(
        Script.SEAL_CONVERSATION,
        ScriptOutputType.VALUE,
        List.of(place, partition.seen(old), partition.conversation(name), partition.seen(name)),
        List.of(state, ConversationState.sealed(conversation, name, fresh.key()), fresh.wrapped()));
  }

  private void note(ChannelId channel) {
    var stored = Codec.encode(channel, ChannelId.class);
    redis.ask(commands -> commands.sadd(Partition.CHANNELS, stored));
  }

  private void renameAlarms(Partition partition) {
    var members = redis.ask(commands -> commands.zrange(partition.timers(), 0, -1));
    members.stream()
        .filter(member -> member.split("\n", -1).length >= OLD_PARTS)
        .map(member -> List.of(member, renamed(member)))
        .forEach(names -> redis.run(Script.RENAME_ALARM, List.of(partition.timers()), names));
  }

  private String renamed(String member) {
    var parts = member.split("\n", OLD_PARTS);
    var channel = new ChannelId(parts[1], parts[2]);
    var key = new ConversationKey(channel, new Address(parts[3], parts[4]));
    return new AlarmName(Timer.valueOf(parts[0]), vault.name(key)).member();
  }
}
