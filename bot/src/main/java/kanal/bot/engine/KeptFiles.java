package kanal.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Goes through citizens' files, for whoever looks for those that belong to nothing any more: a
/// report that was called off leaves its photos behind.
public interface KeptFiles {

  /// Shows the ids of all files that were kept before then, some at a time.
  void before(Instant then, Consumer<List<String>> some);
}
