package kanal.channels.email.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.engine.MediaStore;

/// Keeps files in memory.
public final class RecordingMedia implements MediaStore {
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
