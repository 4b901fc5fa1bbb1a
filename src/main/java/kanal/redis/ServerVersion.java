package kanal.redis;

import java.util.Optional;
import java.util.regex.Pattern;

/// A version of Redis or Valkey.
public record ServerVersion(int major, int minor) {
  /// The oldest with everything the scripts use.
  public static final ServerVersion OLDEST = new ServerVersion(6, 2);

  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)");

  /// The first version named in these words, such as `Redis server v=7.0.15 sha=...`.
  public static Optional<ServerVersion> in(String words) {
    return NUMBERS
        .matcher(words)
        .results()
        .map(found ->
            new ServerVersion(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        .findFirst();
  }

  public boolean isRecentEnough() {
    return major > OLDEST.major || (major == OLDEST.major && minor >= OLDEST.minor);
  }

  /// Whether it knows the folder of parts in which Redis keeps its log since 7.0.
  public boolean readsLogsInParts() {
    return major >= 7;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
