package kanal.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Timer;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.Language;
import kanal.bot.prompt.Prompt;

/// Small conversations, turns and tasks that the contract tests of the stores are made of.
public final class Examples {
  /// When everything happens unless a test says otherwise.
  public static final Instant NOW = Instant.parse("2026-11-22T03:04:05.678Z");

  private static final ChannelId CHANNEL = new ChannelId("telegram", "4242");

  private Examples() {}

  public static ConversationKey citizen(String name) {
    return new ConversationKey(CHANNEL, new Address(Address.TELEGRAM, name));
  }

  /// The conversation of this citizen after that many turns.
  public static Conversation conversation(ConversationKey key, long version) {
    return IntStream.range(0, (int) version)
        .boxed()
        .reduce(
            Conversation.with(key),
            (conversation, _) -> conversation.nextVersion(),
            (_, last) -> last);
  }

  /// A turn that only changes the state, to this version.
  public static Turn turn(String eventId, ConversationKey key, long version) {
    return turn(eventId, key, version, List.of());
  }

  public static Turn turn(String eventId, ConversationKey key, long version, List<Task> tasks) {
    return turn(eventId, key, version, tasks, Map.of(), Set.of(), Optional.empty());
  }

  public static Turn turn(
      String eventId,
      ConversationKey key,
      long version,
      List<Task> tasks,
      Map<Timer, Instant> set,
      Set<Timer> off,
      Optional<DueTimer> fired) {
    return new Turn(eventId, conversation(key, version), tasks, true, set, off, fired, NOW);
  }

  /// A task of the turn that made this version, to be carried out at once.
  public static Task task(String id, ConversationKey key, long version) {
    return task(id, key, version, NOW);
  }

  public static Task task(String id, ConversationKey key, long version, Instant notBefore) {
    var say =
        new Effect.Say(
            new Prompt.Welcome(), Effect.Urgency.PROMPT, Language.INDONESIAN, Optional.empty());
    return new Task(id, key, version, say, notBefore, 0, Optional.empty());
  }

  public static InboundMessage message(String id, ConversationKey from, String text) {
    return new InboundMessage(id, "ref-" + id, from, NOW, InboundMessage.Written.text(text));
  }
}
