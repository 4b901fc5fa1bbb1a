package kanal.redis;

import io.lettuce.core.SetArgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import kanal.start.StartRefused;

/// A mark written once into a Redis, by which one that lost its data is noticed.
final class Generation {
  private static final String KEY = "generation";

  private Generation() {}

  /// The mark of this Redis; made when it has none.
  static String mark(Redis redis) {
    redis.ask(commands -> commands.set(KEY, UUID.randomUUID().toString(), SetArgs.Builder.nx()));
    return stored(redis)
        .orElseThrow(() -> new IllegalStateException("the generation was not kept by Redis"));
  }

  /// Makes sure that the Redis is the one this file was written for, and has its data.
  ///
  /// @throws StartRefused when it is empty or another one
  static void check(Redis redis, Path file) {
    var expected = read(file);
    var found = stored(redis);
    if (expected.isPresent() && !expected.equals(found)) {
      throw new StartRefused(
          "The embedded Redis %s: restore the data folder, or delete %s to start empty."
              .formatted(
                  found.isEmpty() ? "has lost its data" : "holds another Kanal's data", file));
    }
    if (expected.isEmpty()) {
      write(file, mark(redis));
    }
  }

  private static Optional<String> stored(Redis redis) {
    return redis.find(commands -> commands.get(KEY));
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, String mark) {
    try {
      Files.writeString(file, mark);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
