package kanal.redis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kanal.bot.engine.Task;
import kanal.bot.engine.Turn;
import kanal.redis.codec.Codec;

/// What `commit_turn.lua` needs to know of a turn.
record TurnScript(List<String> keys, List<String> arguments) {
  /// Whoever commits a turn carries its tasks out at once; only after this long has a crash left
  /// them behind for anybody.
  static final Duration GRACE = Duration.ofSeconds(30);

  /// No platform repeats a message after this long.
  private static final Duration CAUSES_KEPT = Duration.ofDays(40);

  private static final int MOST_CAUSES_KEPT = 1000;

  /// @param name of the conversation
  /// @param kept the conversation's key
  /// @param generation the mark the store must bear
  static TurnScript of(
      Turn turn, String name, ConversationKeys.Kept kept, Vault vault, String generation) {
    var partition = Partition.ofConversation(name);
    var keys =
        List.of(
            partition.conversation(name),
            partition.seen(name),
            partition.tasks(),
            partition.due(),
            partition.timers(),
            partition.generation());
    var arguments = new ArrayList<String>();
    arguments.add(generation);
    arguments.add(ShortHash.of(turn.eventId()));
    arguments.add(Long.toString(turn.at().getEpochSecond()));
    arguments.add(Long.toString(CAUSES_KEPT.toSeconds()));
    arguments.add(Integer.toString(MOST_CAUSES_KEPT));
    arguments.add(Long.toString(turn.after().version() - 1));
    arguments.add(kept.stored());
    arguments.add(Long.toString(turn.after().version()));
    arguments.add(ConversationState.sealed(turn.after(), name, kept.key()));
    arguments.add(kept.wrapped());
    addFired(arguments, turn, name);
    addTimers(arguments, turn, name);
    addTasks(arguments, turn, task -> vault.seal(kept, name, RedisOutbox.TASK, task));
    return new TurnScript(keys, arguments);
  }

  private static void addFired(List<String> arguments, Turn turn, String name) {
    arguments.add(
        turn.fired().map(fired -> new AlarmName(fired.timer(), name).member()).orElse(""));
    arguments.add(turn.fired().map(fired -> Long.toString(fired.due().toEpochMilli())).orElse(""));
  }

  private static void addTimers(List<String> arguments, Turn turn, String name) {
    arguments.add(Integer.toString(turn.off().size()));
    turn.off().forEach(timer -> arguments.add(new AlarmName(timer, name).member()));
    arguments.add(Integer.toString(turn.set().size()));
    turn.set()
        .forEach((timer, at) -> {
          arguments.add(new AlarmName(timer, name).member());
          arguments.add(Long.toString(at.toEpochMilli()));
        });
  }

  private static void addTasks(List<String> arguments, Turn turn, UnaryOperator<String> sealing) {
    arguments.add(Integer.toString(turn.tasks().size()));
    for (var task : turn.tasks()) {
      arguments.add(task.id());
      arguments.add(sealing.apply(Codec.encode(task, Task.class)));
      var due = turn.inHand() ? task.notBefore().plus(GRACE) : task.notBefore();
      arguments.add(Long.toString(due.toEpochMilli()));
    }
  }
}
