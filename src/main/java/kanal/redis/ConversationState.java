package kanal.redis;

import kanal.bot.conversation.Conversation;
import kanal.redis.codec.Codec;
import kanal.redis.codec.Packed;
import kanal.redis.codec.SealedForm;
import kanal.seal.DataKey;

/// A conversation's state as it stands in Redis: packed, then sealed with the conversation's key.
final class ConversationState {
  /// A field of a conversation's hash.
  static final String FIELD = "s";

  private ConversationState() {}

  static String sealed(Conversation conversation, String name, DataKey key) {
    var packed = Packed.bytes(Codec.encode(conversation, Conversation.class));
    return SealedForm.write(key.seal(packed, name, FIELD));
  }

  /// @throws kanal.seal.Unopenable when this is not its key
  static Conversation opened(String stored, String name, DataKey key) {
    return Codec.decode(json(stored, name, key), Conversation.class);
  }

  /// As it is written down, before it was packed.
  static String json(String stored, String name, DataKey key) {
    var form =
        SealedForm.read(stored)
            .orElseThrow(() -> new IllegalStateException("a conversation is not sealed"));
    return Packed.json(key.open(form.sealed(), name, FIELD));
  }
}
