package kanal.redis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.engine.Unavailable;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes sure at the start that this Redis keeps what it acknowledges, even through a power cut.
final class ServerCheck {
  private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

  /// A setting of the server and the one value that loses nothing.
  private record Needed(String setting, String value) {}

  private static final List<Needed> ALWAYS_NEEDED =
      List.of(
          new Needed("appendonly", "yes"),
          new Needed("appendfsync", "always"),
          new Needed("maxmemory-policy", "noeviction"));

  private ServerCheck() {}

  /// @param acceptWeaker whether wrong settings are only logged
  /// @throws StartRefused naming what is wrong with the server
  static void check(Redis redis, boolean acceptWeaker) {
    checkVersion(redis);
    var wrong = wrongSettings(redis);
    if (wrong.isEmpty()) {
      return;
    }
    if (!acceptWeaker) {
      throw new StartRefused(
          "Redis at %s may lose complaints it has acknowledged (%s): set this on the server, or %s."
              .formatted(
                  redis.place(), wrong, "kanal.redis.accept-weaker-durability=true to accept it"));
    }
    LOG.warn("Redis at {} may lose complaints it has acknowledged: {}", redis.place(), wrong);
  }

  private static void checkVersion(Redis redis) {
    redis.askMasters(commands -> commands.info("server")).forEach(ServerCheck::checkVersion);
  }

  private static void checkVersion(String place, String info) {
    var told = info.lines().filter(line -> line.startsWith("redis_version:")).findFirst();
    var version = told.flatMap(ServerVersion::in);
    if (version.filter(ServerVersion::isRecentEnough).isEmpty()) {
      throw new StartRefused(
          "Redis at %s is too old (%s): kanal.redis.url needs version %s or newer."
              .formatted(
                  place,
                  version.map(ServerVersion::toString).orElse("version unknown"),
                  ServerVersion.OLDEST));
    }
  }

  /// What is wrong, in words; empty when nothing is.
  private static String wrongSettings(Redis redis) {
    try {
      return needed(redis)
          .flatMap(needed -> wrong(redis, needed))
          .distinct()
          .collect(Collectors.joining(", "));
    } catch (Unavailable e) {
      LOG.debug("CONFIG GET is refused", e);
      return "it does not allow CONFIG GET, so appendonly, appendfsync and maxmemory-policy "
          + "cannot be checked";
    }
  }

  private static Stream<Needed> needed(Redis redis) {
    return redis.replicas() == 0
        ? ALWAYS_NEEDED.stream()
        : Stream.concat(ALWAYS_NEEDED.stream(), Stream.of(replicated(redis)));
  }

  /// A master that lost its replicas must stop taking writes, or a failover forgets them.
  private static Needed replicated(Redis redis) {
    return new Needed("min-replicas-to-write", Integer.toString(redis.replicas()));
  }

  private static Stream<String> wrong(Redis redis, Needed needed) {
    return redis.askMasters(commands -> commands.configGet(needed.setting())).values().stream()
        .map(settings -> settings.getOrDefault(needed.setting(), "unknown"))
        .filter(told -> !told.equals(needed.value()))
        .map(told -> "%s is %s, not %s".formatted(needed.setting(), told, needed.value()));
  }
}
