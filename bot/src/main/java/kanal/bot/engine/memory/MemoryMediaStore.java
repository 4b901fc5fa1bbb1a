package kanal.bot.engine.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.engine.MediaStore;

/// Citizens' files in memory.
public final class MemoryMediaStore implements MediaStore {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  @Override
  public void keep(String attachmentId, byte[] bytes) {
    files.putIfAbsent(attachmentId, bytes.clone());
  }

  @Override
  public Optional<byte[]> find(String attachmentId) {
    return Optional.ofNullable(files.get(attachmentId)).map(byte[]::clone);
  }

  @Override
  public void remove(String attachmentId) {
    files.remove(attachmentId);
  }
}
