package kanal.bot.engine;

import java.util.Set;

/// Which of citizens' files the intake still needs.
public interface NamedFiles {

  /// The ids of all that a conversation names, or something that waits, failed or is in quarantine.
  /// That takes a while. Throws `Unavailable` when the store is away.
  Set<String> files();
}
