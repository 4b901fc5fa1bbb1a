package kanal.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import kanal.data.DurableLines;
import kanal.redis.RedisConfiguration;
import kanal.rights.ErasedTickets;
import kanal.start.StartRefused;

/// Notes of what was erased, newer than a back-up: whoever had their data erased meanwhile would be
/// back with it. The service erases again what its notes name.
///
/// @param folder a data folder, or a copy of the files with the notes
public record Erasures(Path folder) {
  private static final List<String> FILES = List.of(RedisConfiguration.ERASED, ErasedTickets.FILE);

  /// @throws StartRefused when there is nothing to read
  void refuseUnlessThere() {
    if (!Files.isDirectory(folder)) {
      throw new StartRefused(
          "%s is no folder: name a data folder, or one with a copy of its files %s."
              .formatted(folder, String.join(" and ", FILES)));
    }
  }

  /// Adds to the notes of a data folder those it does not have.
  ///
  /// @return how many those were
  long into(Path data) {
    long added = 0;
    for (var name : FILES) {
      var target = new DurableLines(data.resolve(name));
      var known = new HashSet<>(target.read());
      for (var line : new DurableLines(folder.resolve(name)).read()) {
        if (!line.isBlank() && known.add(line)) {
          target.append(line);
          added++;
        }
      }
    }
    return added;
  }
}
