package kanal.bot.message;

/// A file a citizen sent: what it is and where its bytes can be fetched.
///
/// @param id our own name for it, unique, safe as a file name
/// @param mediaType as the platform said; not to be trusted for showing
/// @param bytes size as the platform said; 0 when it did not say
/// @param source how its channel finds the bytes again (a file id, a URL, a key); never shown
public record Attachment(String id, Type type, String mediaType, long bytes, String source) {

  /// What kind of file it is.
  public enum Type {
    PHOTO,
    VIDEO,
    VOICE,
    DOCUMENT
  }

  @Override
  public String toString() {
    return "Attachment[" + id + "]";
  }
}
