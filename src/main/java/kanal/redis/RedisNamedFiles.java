package kanal.redis;

import io.lettuce.core.KeyValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.NamedFiles;

/// Finds in Redis which files are needed: every conversation is opened, some at a time.
public final class RedisNamedFiles implements NamedFiles {
  private final Redis redis;
  private final Vault vault;
  private final Belongings belongings;

  public RedisNamedFiles(Redis redis, Vault vault, MediaStore media) {
    this.redis = redis;
    this.vault = vault;
    belongings = new Belongings(redis, vault, media);
  }

  @Override
  public Set<String> files() {
    var files = new HashSet<String>();
    redis.scan(Partition.ANY_CONVERSATION, keys -> files.addAll(ofConversations(keys)));
    // Last: what was said while conversations were read waits here until it is carried out.
    files.addAll(belongings.files());
    return files;
  }

  private Set<String> ofConversations(List<String> keys) {
    var asked = new LinkedHashMap<String, CompletionStage<List<KeyValue<String, String>>>>();
    keys.forEach(key ->
        asked.put(
            key.substring(key.lastIndexOf(':') + 1),
            redis.send(
                commands -> commands.hmget(key, ConversationState.FIELD, ConversationKeys.FIELD))));
    var files = new HashSet<String>();
    asked.forEach((name, answer) -> {
      var fields = redis.await(answer);
      var state = fields.getFirst().optional();
      var kept = vault.keys().met(name, fields.get(1).getValueOrElse(null));
      if (state.isPresent() && kept.isPresent()) {
        files.addAll(
            Belongings.files(ConversationState.opened(state.get(), name, kept.get().key())));
      }
    });
    return files;
  }
}
