package kanal.bot.engine.budget;

import java.time.Instant;
import kanal.bot.engine.Unavailable;
import kanal.bot.message.ConversationKey;

/// Keeps account of what is spent each day, over all replicas.
public interface Spending {

  /// Spends so much on a citizen, unless that is more than the day or the citizen has left.
  ///
  /// @throws Unavailable when that cannot be known now
  Answer spend(ConversationKey citizen, int amount, Budget budget);

  /// Nothing was sent after all.
  ///
  /// @throws Unavailable when it cannot be taken back now
  void takeBack(ConversationKey citizen, int amount);

  /// Whether it may be spent.
  sealed interface Answer {
    /// It is spent.
    record Spent() implements Answer {}

    /// This citizen has had enough for today.
    ///
    /// @param until there is money again
    record CitizenHadEnough(Instant until) implements Answer {}

    /// Everybody together has had enough for today.
    ///
    /// @param until there is money again
    record DayIsSpent(Instant until) implements Answer {}
  }
}
