package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ScriptOutputType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Task;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;
import kanal.redis.codec.SealedForm;

/// Goes through everything in Redis that is sealed, and seals anew what needs an older key or was
/// never sealed. Whatever changes meanwhile is left alone: it was sealed anew by whoever changed
/// it.
final class Resealing {
  private static final int AT_ONCE = 200;

  private final Redis redis;
  private final Vault vault;
  private final RedisTicketIndex index;
  private final boolean write;
  private long fresh;
  private long stale;

  /// @param write whether to seal anew, or only to count
  Resealing(Redis redis, Vault vault, boolean write) {
    this.redis = redis;
    this.vault = vault;
    this.write = write;
    index = new RedisTicketIndex(redis, vault);
  }

  /// A value that is to be put in another's place.
  private record Change(String key, String field, String before, String after) {}

  Resealed everything() {
    redis.scan(Partition.ANY_CONVERSATION, this::conversations);
    for (var partition : Partition.all()) {
      fields(partition.tasks(), (_, value) -> task(value));
      fields(partition.buried(), (_, value) -> buried(value));
      fields(partition.quarantine(), (id, value) -> own(id, RedisQuarantine.ITEM, value));
      fields(partition.raw(), this::raw);
    }
    redis.scan(Partition.ANY_TICKET, this::owners);
    redis.scan(Partition.secret("*"), this::secrets);
    secrets(List.of(Partition.KEYS));
    return new Resealed(fresh, stale);
  }

  private void conversations(List<String> keys) {
    values(
        keys,
        ConversationKeys.FIELD,
        (key, wrapped) -> {
          var name = key.substring(key.lastIndexOf(':') + 1);
          var sealed = Base64.getDecoder().decode(wrapped);
          return vault.seal().isFresh(sealed)
              ? Optional.empty()
              : Optional.of(vault.keys().wrapped(vault.seal().unwrap(sealed, name), name));
        });
  }

  private void owners(List<String> keys) {
    values(
        keys,
        RedisTicketIndex.OWNER,
        (key, value) -> owner(key.substring(key.lastIndexOf(':') + 1), value));
  }

  private Optional<String> owner(String number, String value) {
    var form = SealedForm.read(value);
    return form.isPresent() && vault.seal().isFresh(form.get().sealed())
        ? Optional.empty()
        : Optional.of(index.sealed(number, index.owner(number, value)));
  }

  private void secrets(List<String> keys) {
    var changes = new ArrayList<Change>();
    for (var key : keys) {
      redis
          .find(commands -> commands.get(key))
          .flatMap(value -> change(key, "", value, secret(key, value)))
          .ifPresent(changes::add);
    }
    carryOut(changes);
  }

  private Optional<String> secret(String key, String value) {
    return value.startsWith("{")
        ? own(key, RedisSecrets.FIELD, value)
        : Optional.of(vault.sealOwn(key, RedisSecrets.FIELD, Base64.getDecoder().decode(value)));
  }

  private Optional<String> raw(String id, String value) {
    return value.startsWith("{")
        ? own(id, RedisQuarantine.RAW, value)
        : Optional.of(vault.sealOwn(id, RedisQuarantine.RAW, Base64.getDecoder().decode(value)));
  }

  /// What is sealed with the installation's key.
  private Optional<String> own(String record, String field, String value) {
    var form = SealedForm.read(value);
    if (form.isPresent() && vault.seal().isFresh(form.get().sealed())) {
      return Optional.empty();
    }
    var plain = vault.openOwn(record, field, value).orElseGet(() -> value.getBytes(UTF_8));
    return Optional.of(vault.sealOwn(record, field, plain));
  }

  private Optional<String> task(String value) {
    return ofConversation(value, RedisOutbox.TASK, it -> Codec.decode(it, Task.class).key());
  }

  private Optional<String> buried(String value) {
    return ofConversation(
        value, RedisOutbox.BURIED, it -> Codec.decode(it, Outbox.Buried.class).key());
  }

  /// What is sealed with its conversation's key needs no other when the installation's changes.
  private Optional<String> ofConversation(
      String value, String field, Function<String, ConversationKey> owner) {
    if (SealedForm.read(value).isPresent()) {
      return Optional.empty();
    }
    var name = vault.name(owner.apply(value));
    return vault.keys().find(name).map(kept -> vault.seal(kept, name, field, value));
  }

  /// How a value looks sealed anew; nothing when it is as it should be.
  private interface Anew {
    Optional<String> of(String name, String value);
  }

  private void values(List<String> keys, String field, Anew anew) {
    var asked = new ArrayList<Map.Entry<String, CompletionStage<String>>>();
    for (var key : keys) {
      asked.add(Map.entry(key, redis.send(commands -> commands.hget(key, field))));
    }
    var changes = new ArrayList<Change>();
    for (var one : asked) {
      Optional.ofNullable(redis.await(one.getValue()))
          .flatMap(value -> change(one.getKey(), field, value, anew.of(one.getKey(), value)))
          .ifPresent(changes::add);
    }
    carryOut(changes);
  }

  private void fields(String key, Anew anew) {
    var changes = new ArrayList<Change>();
    redis.scanFields(
        key,
        (field, value) -> {
          change(key, field, value, anew.of(field, value)).ifPresent(changes::add);
          if (changes.size() == AT_ONCE) {
            carryOut(changes);
            changes.clear();
          }
        });
    carryOut(changes);
  }

  private Optional<Change> change(String key, String field, String before, Optional<String> after) {
    if (after.isEmpty()) {
      fresh++;
    } else {
      stale++;
    }
    return after.map(anew -> new Change(key, field, before, anew));
  }

  private void carryOut(List<Change> changes) {
    if (!write) {
      return;
    }
    var sent =
        changes.stream()
            .map(change ->
                redis.<String>send(
                    Script.RESEAL,
                    ScriptOutputType.VALUE,
                    List.of(change.key()),
                    List.of(change.field(), change.before(), change.after())))
            .toList();
    sent.forEach(redis::await);
  }
}
