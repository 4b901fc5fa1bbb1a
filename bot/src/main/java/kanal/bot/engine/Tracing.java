package kanal.bot.engine;

import java.util.Optional;
import java.util.function.Supplier;

/// Follows what a message causes, for a tracing system: the turn, and the tasks it leaves, wherever
/// and whenever they are carried out.
public interface Tracing {
  /// Follows nothing, at no cost.
  Tracing NONE =
      new Tracing() {
        @Override
        public <T> T turn(String cause, String channel, Supplier<T> turn) {
          return turn.get();
        }

        @Override
        public Optional<String> parent() {
          return Optional.empty();
        }

        @Override
        public void task(Task task, Runnable work) {
          work.run();
        }
      };

  /// @param cause such as `message` or `alarm`
  /// @param channel its name only
  <T> T turn(String cause, String channel, Supplier<T> turn);

  /// What a task remembers of the turn that is being taken: a `traceparent` of W3C Trace Context.
  Optional<String> parent();

  /// Carries a task out as a part of what its turn began.
  void task(Task task, Runnable work);
}
