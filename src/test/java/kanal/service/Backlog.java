package kanal.service;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks into a running service's own Redis from outside.
final class Backlog {
  private Backlog() {}

  /// Whether no task waits to be carried out.
  static boolean isEmpty(Path data) {
    var folder = data.resolve("redis");
    try {
      var uri =
          RedisURI.builder()
              .withHost("127.0.0.1")
              .withPort(Integer.parseInt(Files.readString(folder.resolve("port")).strip()))
              .withPassword(Files.readString(folder.resolve("password")).strip().toCharArray())
              .build();
      var client = RedisClient.create(uri);
      try (var connection = client.connect()) {
        return connection.sync().keys("*:tasks").isEmpty();
      } finally {
        client.shutdown();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
