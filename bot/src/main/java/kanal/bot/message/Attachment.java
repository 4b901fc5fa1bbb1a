package kanal.bot.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file a citizen sent: what it is and where its bytes can be fetched.
///
/// @param id our own name for it, unique, safe as a file name
/// @param mediaType as the platform said; not to be trusted for showing
/// @param bytes size as the platform said; 0 when it did not say
/// @param source how its channel finds the bytes again (a file id, a URL, a key); never shown
public record Attachment(String id, Type type, String mediaType, long bytes, String source) {
  private static final int ID_BYTES = 16;

  /// What kind of file it is.
  public enum Type {
    PHOTO,
    VIDEO,
    VOICE,
    DOCUMENT
  }

  /// An id that tells nothing of its platform's own ids, which lead to whoever sent the file.
  ///
  /// @param channel short, and shown
  /// @param ids the platform's, which together name the file
  public static String hiddenId(String channel, String ids) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
      return channel + "-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Attachment[" + id + "]";
  }
}
