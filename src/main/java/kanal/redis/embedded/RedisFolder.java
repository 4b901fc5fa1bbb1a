package kanal.redis.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import kanal.redis.ServerVersion;

/// The files of an embedded Redis: its data, and how to reach the process that uses them.
record RedisFolder(Path path) {

  Path configuration() {
    return path.resolve("redis.conf");
  }

  Path log() {
    return path.resolve("redis.log");
  }

  /// Where the bundled executable is unpacked.
  Path executables() {
    return path.resolve("bin");
  }

  /// Why a server would find nothing of what lies here; empty when it can read it.
  Optional<String> unreadableBy(ServerVersion version) {
    return Files.exists(path.resolve("appendonlydir")) && !version.readsLogsInParts()
        ? Optional.of(
            "The data in %s was written by Redis 7 or newer, and there is only %s here: "
                    .formatted(path, version)
                + "install redis-server 7 or newer again")
        : Optional.empty();
  }

  /// Writes down a process, so that a later start finds it even when this one is killed.
  void write(Running running) {
    write("password", running.password());
    write("port", Integer.toString(running.port()));
    write("pid", Long.toString(running.pid()));
  }

  /// The process written down last, dead or alive.
  Optional<Running> read() {
    var password = read("password");
    var port = read("port").flatMap(RedisFolder::number);
    var pid = read("pid").flatMap(RedisFolder::number);
    if (password.isEmpty() || port.isEmpty() || pid.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Running(port.get().intValue(), password.get(), pid.get()));
  }

  void forget() {
    try {
      Files.deleteIfExists(path.resolve("pid"));
      Files.deleteIfExists(path.resolve("port"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete in the folder of the embedded Redis", e);
    }
  }

  /// Writes a file only its owner can read.
  void write(String name, String text) {
    try {
      // A temporary file is its owner's alone from the start, and moving it leaves no half a file.
      var temporary = Files.createTempFile(path, name, ".new");
      Files.writeString(temporary, text);
      Files.move(
          temporary,
          path.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write in the folder of the embedded Redis", e);
    }
  }

  Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(path.resolve(name)).strip());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read in the folder of the embedded Redis", e);
    }
  }

  private static Optional<Long> number(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
