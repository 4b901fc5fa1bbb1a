package kanal.redis;

import io.lettuce.core.SetArgs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kanal.start.StartRefused;

/// A mark written once into every partition, by which a Redis that lost its data is noticed.
///
/// It is remembered in a file outside Redis, and every commit is checked against it: a Redis that
/// came back empty takes no turn, or the numbers of old tickets would be given out again.
public final class Generation {
  /// In the data folder.
  static final String FILE = "redis.generation";

  /// At the end of every mark since what Redis holds is sealed: an older Kanal takes it for
  /// another's data and neither reads nor writes. The file knows the mark without it.
  private static final String SEALED = "/sealed";

  private static final String LATER = "was written by a later Kanal";

  private final Redis redis;
  private final Path file;

  /// @param file that remembers the mark
  public Generation(Redis redis, Path file) {
    this.redis = redis;
    this.file = file;
  }

  /// Makes sure that the Redis is the one this file was written for, and has its data. A Redis that
  /// nobody used before is marked.
  ///
  /// @throws StartRefused when it is empty, has lost a part, is another one, or a later version's
  public void establish() {
    var known = read();
    if (known.isEmpty()) {
      found();
    }
    var found = marks();
    if (found.values().stream().anyMatch(Generation::isLater)) {
      refuse(LATER);
    }
    var marks = sealed(found, known);
    var mark =
        known.map(it -> it + SEALED).orElseGet(() -> marks.getOrDefault(Partition.FIRST, ""));
    problem(mark, marks).ifPresent(this::refuse);
    if (known.isEmpty()) {
      write(mark.substring(0, mark.length() - SEALED.length()));
    }
    redis.generation(mark);
  }

  /// Looks without changing anything.
  ///
  /// @throws StartRefused when a start would be refused
  void verify() {
    read()
        .flatMap(known -> {
          var marks = marks();
          marks.replaceAll((_, mark) -> mark.replace(SEALED, ""));
          return problem(known, marks);
        })
        .ifPresent(this::refuse);
  }

  private void refuse(String problem) {
    var remedy =
        problem.equals(LATER)
            ? "start that one, or restore the back-up made before the upgrade"
            : "restore its data, or delete %s to start empty".formatted(file);
    throw new StartRefused("Redis at %s %s: %s.".formatted(redis.place(), problem, remedy));
  }

  /// Shuts out older versions, which would go on writing unsealed: their commits are refused from
  /// the moment a partition's mark is a new one.
  ///
  /// @return the marks since
  private Map<Partition, String> sealed(Map<Partition, String> marks, Optional<String> known) {
    var old = known.orElseGet(() -> marks.getOrDefault(Partition.FIRST, ""));
    var left = marks.entrySet().stream().filter(mark -> mark.getValue().equals(old)).toList();
    if (old.isEmpty() || old.endsWith(SEALED) || left.isEmpty()) {
      return marks;
    }
    left.forEach(
        mark -> redis.ask(commands -> commands.set(mark.getKey().generation(), old + SEALED)));
    return marks();
  }

  /// What is wrong with the data, in words that follow the name of the Redis; nothing when all of
  /// it is there.
  Optional<String> problem() {
    return problem(redis.generation(), marks());
  }

  private static Optional<String> problem(String mark, Map<Partition, String> marks) {
    var values = new HashSet<>(marks.values());
    if (values.isEmpty()) {
      return Optional.of("has lost its data");
    }
    if (values.stream().anyMatch(Generation::isLater)) {
      return Optional.of(LATER);
    }
    values.remove(mark);
    if (!values.isEmpty()) {
      return Optional.of("holds another Kanal's data");
    }
    return marks.size() == Partition.COUNT
        ? Optional.empty()
        : Optional.of("has lost a part of its data");
  }

  /// What stands behind a mark's stroke says how Redis is written; only a later version knows
  /// another word than ours.
  private static boolean isLater(String mark) {
    int stroke = mark.indexOf('/');
    return stroke >= 0 && !mark.substring(stroke).equals(SEALED);
  }

  /// Marks a Redis that has never been used; goes on where an earlier start was interrupted.
  private void found() {
    var marks = marks();
    var begun = marks.isEmpty() || marks.containsKey(Partition.FIRST);
    if (!begun || redis.ask(commands -> commands.exists(Partition.FOUNDED)) == 1) {
      return;
    }
    // The first partition decides when several replicas start at once.
    var first = Partition.FIRST.generation();
    redis.ask(commands -> commands.set(first, UUID.randomUUID() + SEALED, SetArgs.Builder.nx()));
    var mark =
        redis
            .find(commands -> commands.get(first))
            .orElseThrow(() -> new IllegalStateException("the mark was not kept by Redis"));
    redis.askAll(
        (commands, partition) -> commands.set(partition.generation(), mark, SetArgs.Builder.nx()));
    redis.ask(commands -> commands.set(Partition.FOUNDED, mark));
  }

  private Map<Partition, String> marks() {
    return redis
        .askAllEvenIfRefused((commands, partition) ->
            commands.get(partition.generation()).thenApply(Optional::ofNullable))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
  }

  private Optional<String> read() {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void write(String mark) {
    try {
      Files.writeString(file, mark);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
