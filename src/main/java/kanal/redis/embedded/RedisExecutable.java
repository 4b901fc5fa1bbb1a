package kanal.redis.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kanal.redis.ServerVersion;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.Architecture;
import redis.embedded.model.OS;
import redis.embedded.model.OsArchitecture;
import redis.embedded.util.IO;

/// A program that is a real Redis server: the machine's own, else the bundled one.
record RedisExecutable(Path path, ServerVersion version) {
  private static final Logger LOG = LoggerFactory.getLogger(RedisExecutable.class);
  private static final List<String> NAMES = List.of("redis-server", "valkey-server");
  private static final long ANSWER_SECONDS = 10;

  /// The first usable one.
  ///
  /// @param searchPath folders as in the environment variable `PATH`
  /// @param unpackInto where the bundled one goes when it is needed
  /// @throws StartRefused when there is none
  static RedisExecutable find(String searchPath, Path unpackInto) {
    return NAMES.stream()
        .flatMap(name -> onPath(name, searchPath).stream())
        .flatMap(path -> examined(path).stream())
        .findFirst()
        .or(() -> bundled(unpackInto))
        .orElseThrow(() ->
            new StartRefused(
                "There is no usable Redis on this machine: install redis-server or "
                    + "valkey-server "
                    + ServerVersion.OLDEST
                    + " or newer, or set kanal.redis.url."));
  }

  static Optional<Path> onPath(String name, String searchPath) {
    return Arrays.stream(searchPath.split(Pattern.quote(java.io.File.pathSeparator)))
        .filter(Predicate.not(String::isBlank))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<RedisExecutable> bundled(Path folder) {
    try {
      var name = ExecutableProvider.newProvidedVersionsMap().get(system());
      if (name == null) {
        return Optional.empty();
      }
      Files.createDirectories(folder);
      return examined(IO.writeResourceToExecutableFile(folder.toFile(), name).toPath());
    } catch (IOException | RuntimeException e) {
      // The library throws whatever comes to hand for a system it has no binary for.
      LOG.warn("The bundled Redis cannot be unpacked on this system", e);
      return Optional.empty();
    }
  }

  /// The library would ask `uname`, which an image without a shell does not have.
  private static OsArchitecture system() {
    var architecture = System.getProperty("os.arch", "").replace("amd64", "x86_64");
    return new OsArchitecture(OS.detectOS(), Architecture.valueOf(architecture));
  }

  private static Optional<RedisExecutable> examined(Path path) {
    var version = versionOf(path);
    if (version.filter(ServerVersion::isRecentEnough).isEmpty()) {
      LOG.info("Not usable as Redis: {} ({})", path, version.map(v -> "version " + v).orElse("?"));
    }
    return version
        .filter(ServerVersion::isRecentEnough)
        .map(known -> new RedisExecutable(path, known));
  }

  private static Optional<ServerVersion> versionOf(Path path) {
    try {
      var process =
          new ProcessBuilder(path.toString(), "--version").redirectErrorStream(true).start();
      try (var out = process.getInputStream()) {
        process.getOutputStream().close();
        if (!process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
          process.destroyForcibly();
          return Optional.empty();
        }
        return ServerVersion.in(new String(out.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      // Made for another system, or not allowed to run from this folder: not usable.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", e);
    }
  }
}
