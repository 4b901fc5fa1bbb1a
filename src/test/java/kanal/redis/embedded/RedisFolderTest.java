package kanal.redis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.redis.ServerVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisFolderTest {
  private static final ServerVersion BUNDLED = new ServerVersion(6, 2);
  private static final ServerVersion SEVEN = new ServerVersion(7, 0);

  @TempDir Path data;

  @Test
  void anOlderServerWouldFindNothingInWhatSevenWrote() throws IOException {
    Files.createDirectory(data.resolve("appendonlydir"));
    var folder = new RedisFolder(data);
    assertThat(folder.unreadableBy(BUNDLED))
        .hasValueSatisfying(
            why -> assertThat(why).contains(data.toString(), "only 6.2", "install redis-server 7"));
    assertThat(folder.unreadableBy(SEVEN)).isEmpty();
  }

  @Test
  void whatAnOlderOneWroteAnyServerReads() throws IOException {
    Files.createFile(data.resolve("appendonly.aof"));
    var folder = new RedisFolder(data);
    assertThat(folder.unreadableBy(BUNDLED)).isEmpty();
    assertThat(folder.unreadableBy(SEVEN)).isEmpty();
  }
}
