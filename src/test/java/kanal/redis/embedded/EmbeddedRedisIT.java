package kanal.redis.embedded;

import static kanal.bot.engine.Examples.citizen;
import static kanal.bot.engine.Examples.conversation;
import static kanal.bot.engine.Examples.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import kanal.bot.conversation.Conversation;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Unavailable;
import kanal.redis.Generation;
import kanal.redis.Redis;
import kanal.redis.RedisConversationStore;
import kanal.redis.Vault;
import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import kanal.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final long TURNS = 100;
  private static final Seal SEAL = KeyedSeal.forThisProcess();

  @TempDir Path folder;

  @Test
  void keepsEverythingCommittedWhenItIsKilledAndComesBackByItselfOnTheSamePort() {
    try (var server = new EmbeddedRedis(folder)) {
      server.start();
      var port = server.uri().getPort();
      try (var redis = connected(server)) {
        var store = new RedisConversationStore(redis, new Vault(redis, SEAL));
        mark(redis);
        commitTurns(store);

        kill(server.pid());

        await().atMost(SOON).until(() -> isAway(store));
        await().atMost(SOON).until(() -> !isAway(store));
        assertThat(store.find(citizen("ani"))).contains(conversation(citizen("ani"), TURNS));
        assertThat(server.uri().getPort()).isEqualTo(port);
      }
    }
  }

  @Test
  void findsItsDataAgainAtTheNextStart() {
    try (var server = new EmbeddedRedis(folder)) {
      server.start();
      try (var redis = connected(server)) {
        mark(redis);
        commitTurns(new RedisConversationStore(redis, new Vault(redis, SEAL)));
      }
    }

    assertThat(foundAfterAStart()).contains(conversation(citizen("ani"), TURNS));
  }

  @Test
  void stopsTheProcessWhenClosed() {
    var server = new EmbeddedRedis(folder);
    server.start();
    var pid = server.pid();

    server.close();
    server.close();

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void endsTheProcessThatAKilledKanalLeftBehindAndFindsItsData() {
    var orphan = orphan();
    var pid = orphan.running().pid();
    try (var redis = new Redis(uri(orphan.running()))) {
      redis.start();
      mark(redis);
      commitTurns(new RedisConversationStore(redis, new Vault(redis, SEAL)));
    }

    assertThat(foundAfterAStart()).contains(conversation(citizen("ani"), TURNS));
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void leavesAloneAProcessThatOnlyHasThePidOfAnEarlierRedis() throws IOException {
    Files.writeString(folder.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
    Files.writeString(folder.resolve("port"), "1");
    Files.writeString(folder.resolve("password"), "old");

    assertThat(foundAfterAStart()).isEmpty();
  }

  @Test
  void listensOnLoopbackWithAPasswordAndLosesNothing() {
    try (var server = new EmbeddedRedis(folder)) {
      server.start();
      var port = server.uri().getPort();

      assertThat(Loopback.ask(port, "guessed", "PING")).isEmpty();
      assertThat(new RedisFolder(folder).configuration())
          .content()
          .contains("bind 127.0.0.1\n", "appendonly yes\n", "appendfsync always\n")
          .contains("save \"\"\n", "maxmemory-policy noeviction\n");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void isOutOfReachOfTheTerminalsCtrlC() throws IOException {
    try (var server = new EmbeddedRedis(folder)) {
      server.start();
      var process = Files.readString(Path.of("/proc/" + server.pid() + "/stat"));
      var session = process.substring(process.lastIndexOf(')') + 2).split(" ", -1)[3];

      assertThat(session).isEqualTo(Long.toString(server.pid()));
    }
  }

  @Test
  void keepsThePasswordFromOtherUsersOfTheMachine() throws IOException {
    try (var server = new EmbeddedRedis(folder)) {
      server.start();
      for (var name : new String[] {"password", "redis.conf"}) {
        assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  @Test
  void saysWhereTheReasonIsWhenItCannotStart() throws IOException {
    Files.writeString(folder.resolve("appendonly.aof"), "this is no append-only file\r\n");
    var used = RedisExecutable.find(EmbeddedRedis.searchPath(), folder.resolve("bin"));
    if (used.version().readsLogsInParts()) {
      Files.createDirectories(folder.resolve("appendonlydir"));
      Files.writeString(
          folder.resolve("appendonlydir/appendonly.aof.manifest"), "this is no manifest\n");
    }

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> {
          try (var server = new EmbeddedRedis(folder)) {
            server.start();
          }
        })
        .withMessageContaining("redis.log");
  }

  @Test
  void worksOnAMachineWithoutRedisAndInAFolderWithBlanks() {
    var odd = new RedisFolder(folder.resolve("data \"folder\" ü"));
    var bundled = RedisExecutable.find("", odd.executables());

    assertThat(bundled.path()).startsWith(odd.path());
    assertThat(bundled.version().isRecentEnough()).isTrue();
    var process = RedisProcess.start(bundled, odd, Loopback.freePort(), "secret");
    process.stop();
    assertThat(process.isAlive()).isFalse();
    assertThat(odd.log()).exists();
  }

  private Optional<Conversation> foundAfterAStart() {
    try (var server = new EmbeddedRedis(folder)) {
      server.start();
      try (var redis = connected(server)) {
        return new RedisConversationStore(redis, new Vault(redis, SEAL)).find(citizen("ani"));
      }
    }
  }

  /// A server as a Kanal leaves it that is killed with `kill -9`.
  private RedisProcess orphan() {
    var home = new RedisFolder(folder);
    var executable = RedisExecutable.find(EmbeddedRedis.searchPath(), home.executables());
    return RedisProcess.start(executable, home, Loopback.freePort(), "secret");
  }

  private static io.lettuce.core.RedisURI uri(Running running) {
    return io.lettuce.core.RedisURI.builder()
        .withHost("127.0.0.1")
        .withPort(running.port())
        .withPassword(running.password().toCharArray())
        .build();
  }

  private static Redis connected(EmbeddedRedis server) {
    var redis = new Redis(server.uri());
    redis.start();
    return redis;
  }

  /// As every Kanal does at its start.
  private void mark(Redis redis) {
    new Generation(redis, folder.resolve("generation")).establish();
  }

  private static void commitTurns(ConversationStore store) {
    for (long version = 1; version <= TURNS; version++) {
      store.commit(turn("e" + version, citizen("ani"), version));
    }
  }

  private static boolean isAway(ConversationStore store) {
    try {
      store.find(citizen("ani"));
      return false;
    } catch (Unavailable _) {
      return true;
    }
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
