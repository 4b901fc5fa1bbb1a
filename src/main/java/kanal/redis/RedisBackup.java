package kanal.redis;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.redis.embedded.EmbeddedRedis;
import kanal.redis.link.RedisAddress;
import kanal.redis.snapshot.Snapshots;
import kanal.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Saves one moment of an installation's Redis, whatever stands there, and brings it back.
///
/// The mark of `Generation` is saved and brought back like everything else, so replicas that are
/// waiting for their data go on with it. It comes last: before it nobody takes anything in.
public final class RedisBackup {
  // Redis reads an append-only file that begins with a snapshot, in every version.
  private static final String APPEND_ONLY = "appendonly.aof";

  private final RedisProperties properties;
  private final Path folder;

  /// @param dataFolder of the installation
  public RedisBackup(RedisProperties properties, Path dataFolder) {
    this.properties = properties;
    this.folder = dataFolder.resolve(RedisConfiguration.FOLDER);
  }

  /// Saves what Redis has now into this folder.
  ///
  /// @param beside whether a service runs on the data folder
  /// @throws StartRefused when there is no Redis
  public void save(Path into, boolean beside) throws IOException {
    if (!properties.embedded()) {
      Snapshots.take(RedisAddress.parse(properties.url()), false, into);
    } else if (beside) {
      var uri =
          EmbeddedRedis.running(folder)
              .orElseThrow(() ->
                  new StartRefused("The Kanal on this data folder is only starting: try again."));
      Snapshots.take(RedisAddress.of(uri), true, into);
    } else {
      try (var server = new EmbeddedRedis(folder)) {
        server.start();
        Snapshots.take(RedisAddress.of(server.uri()), true, into);
      }
    }
  }

  /// Makes sure that nothing would be overwritten.
  ///
  /// @throws StartRefused when there is something
  public void refuseUnlessEmpty() {
    if (properties.embedded()) {
      if (Files.exists(folder)) {
        throw new StartRefused("There is a Redis in " + folder + " already: restore elsewhere.");
      }
      return;
    }
    try (var redis = properties.redis()) {
      redis.start();
      var sizes = redis.askMasters(commands -> commands.dbsize()).values();
      if (sizes.stream().anyMatch(keys -> keys > 0)) {
        throw new StartRefused(
            "Redis at %s is not empty: kanal.redis.url must name an empty one."
                .formatted(redis.place()));
      }
    }
  }

  /// Brings back what was saved.
  ///
  /// @param gap how many ticket numbers to leave out in each of the months, because they may have
  ///   been given out since
  public void restore(Path from, long gap, List<YearMonth> months) throws IOException {
    var snapshots = Snapshots.in(from);
    boolean whole = properties.embedded() && snapshots.size() == 1;
    boolean founded = false;
    try (var own = whole || !properties.embedded() ? null : started(folder)) {
      for (var snapshot : snapshots) {
        founded |= whole ? loaded(snapshot, gap, months) : copied(snapshot, own, gap, months);
      }
    }
    if (!founded) {
      throw new StartRefused("The Redis in this back-up is none of Kanal's.");
    }
  }

  private boolean loaded(Path snapshot, long gap, List<YearMonth> months) throws IOException {
    Files.createDirectories(folder);
    Files.copy(snapshot, folder.resolve(APPEND_ONLY));
    try (var server = started(folder)) {
      return skipped(server.uri(), gap, months);
    }
  }

  private boolean copied(
      Path snapshot, @Nullable EmbeddedRedis own, long gap, List<YearMonth> months)
      throws IOException {
    var scratch = Files.createTempDirectory("kanal-restore");
    try {
      Files.copy(snapshot, scratch.resolve(APPEND_ONLY));
      try (var server = started(scratch)) {
        boolean founded = skipped(server.uri(), gap, months);
        var target =
            own == null ? RedisAddress.parse(properties.url()) : RedisAddress.of(own.uri());
        Snapshots.copy(server.uri(), target, RedisBackup::isMark);
        return founded;
      }
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
  }

  /// @return whether the ticket numbers are kept by this server
  private static boolean skipped(RedisURI server, long gap, List<YearMonth> months) {
    try (var redis = new Redis(server)) {
      redis.start();
      if (redis.ask(commands -> commands.exists(Partition.FOUNDED)) == 0) {
        return false;
      }
      for (var month : months) {
        var key = Partition.numbers(TicketNumber.prefix(month));
        redis.ask(commands -> commands.incrby(key, gap));
      }
      return true;
    }
  }

  private static boolean isMark(String key) {
    return key.equals(Partition.FOUNDED)
        || Partition.all().stream().anyMatch(partition -> partition.generation().equals(key));
  }

  private static EmbeddedRedis started(Path folder) throws IOException {
    Files.createDirectories(folder);
    var server = new EmbeddedRedis(folder);
    server.start();
    return server;
  }
}
