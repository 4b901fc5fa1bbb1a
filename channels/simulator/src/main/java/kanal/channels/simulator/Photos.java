package kanal.channels.simulator;

import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.engine.MediaStore;
import kanal.bot.message.Attachment;

/// Pictures that citizens sent from the page, kept where all citizens' files are.
final class Photos {
  static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,40}");

  private final MediaStore media;

  Photos(MediaStore media) {
    this.media = media;
  }

  /// The id under which a citizen's picture of this name is kept; empty for a name no page makes.
  static Optional<String> id(Citizen citizen, String name) {
    return NAME.matcher(name).matches()
        ? Optional.of("simulator-" + citizen.digits() + "-" + name)
        : Optional.empty();
  }

  /// Keeps a picture.
  ///
  /// @return false when the bytes are no picture of a kind that is taken
  boolean keep(String id, byte[] bytes) {
    if (PictureType.of(bytes).isEmpty()) {
      return false;
    }
    media.keep(id, bytes);
    return true;
  }

  Optional<byte[]> find(String id) {
    return media.find(id);
  }

  /// The picture as the bot gets it; empty when it was never uploaded.
  Optional<Attachment> attachment(String id) {
    return find(id)
        .flatMap(bytes ->
            PictureType.of(bytes)
                .map(type ->
                    new Attachment(id, Attachment.Type.PHOTO, type.mediaType(), bytes.length, id)));
  }
}
