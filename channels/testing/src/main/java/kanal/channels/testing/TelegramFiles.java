package kanal.channels.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The files of a played Telegram; a file's path is its id.
final class TelegramFiles {
  private static final long DOWNLOAD_LIMIT = 20L * 1024 * 1024;

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();

  ObjectNode keep(byte[] bytes) {
    var id = "file-" + ids.incrementAndGet();
    files.put(id, bytes.clone());
    return description(id, bytes);
  }

  Optional<byte[]> at(String path) {
    return Optional.ofNullable(files.get(path));
  }

  TelegramAnswer getFile(ObjectNode parameters) {
    var id = parameters.path("file_id").asText();
    var bytes = files.get(id);
    if (bytes == null) {
      return TelegramAnswer.error(400, "Bad Request: invalid file_id");
    }
    if (bytes.length > DOWNLOAD_LIMIT) {
      return TelegramAnswer.error(400, "Bad Request: file is too big");
    }
    return TelegramAnswer.of(description(id, bytes).put("file_path", id));
  }

  private static ObjectNode description(String id, byte[] bytes) {
    var file = JsonNodeFactory.instance.objectNode();
    return file.put("file_id", id).put("file_unique_id", "u" + id).put("file_size", bytes.length);
  }
}
