package kanal.bot.engine;

import java.util.Optional;

/// Keeps citizens' files.
public interface MediaStore {

  /// Keeps these bytes under an attachment's id; a second time changes nothing.
  void keep(String attachmentId, byte[] bytes);

  Optional<byte[]> find(String attachmentId);
}
