package kanal.bot.engine;

import java.util.Optional;

/// Keeps citizens' files.
public interface MediaStore {

  /// Keeps these bytes under an attachment's id; a second time changes nothing.
  void keep(String attachmentId, byte[] bytes);

  Optional<byte[]> find(String attachmentId);

  /// Forgets a file; one that is not there stays so.
  void remove(String attachmentId);
}
