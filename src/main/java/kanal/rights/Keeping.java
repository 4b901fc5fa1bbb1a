package kanal.rights;

import java.time.Instant;

/// One kind of thing that is not kept for ever.
interface Keeping {
  /// What it is, in a word of the log: `tickets`.
  String name();

  /// How many are due.
  int due(Instant now);

  /// Forgets some of those that are due.
  ///
  /// @return how many; none when nothing is due any more
  int forgetSome(Instant now);
}
