package kanal.media;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cleans a file by what its bytes are. Documents stay as they are: what names their author is part
/// of what officers save.
public final class FileCleaner {
  private static final Logger LOG = LoggerFactory.getLogger(FileCleaner.class);

  /// Kept of a file that claims to be of a kind it is not. Nobody can open it.
  private static final byte[] NOTHING = {};

  private final Tika tika = new Tika();
  private final Map<String, UnaryOperator<byte[]>> byType;

  public FileCleaner() {
    this(new PictureCleaner(PictureCleaner.roomFor(Runtime.getRuntime().maxMemory())));
  }

  FileCleaner(PictureCleaner pictures) {
    byType =
        Map.ofEntries(
            Map.entry("image/jpeg", pictures::clean),
            Map.entry("image/png", pictures::clean),
            Map.entry("image/webp", pictures::clean),
            Map.entry("image/gif", GifCleaner::clean),
            Map.entry("audio/opus", OggCleaner::clean),
            Map.entry("audio/vorbis", OggCleaner::clean),
            Map.entry("audio/ogg", OggCleaner::clean),
            Map.entry("application/ogg", OggCleaner::clean),
            Map.entry("audio/mpeg", Mp3Cleaner::clean),
            Map.entry("audio/mp4", Mp4Cleaner::clean),
            Map.entry("audio/x-m4a", Mp4Cleaner::clean),
            Map.entry("video/mp4", Mp4Cleaner::clean),
            Map.entry("video/x-m4v", Mp4Cleaner::clean),
            Map.entry("video/3gpp", Mp4Cleaner::clean),
            Map.entry("application/mp4", Mp4Cleaner::clean),
            Map.entry("video/quicktime", Mp4Cleaner::clean));
  }

  /// The same content without the rest. A picture or recording that cannot be read becomes empty:
  /// as it is it may say who made it, and no browser would show it.
  public byte[] clean(byte[] bytes) {
    var type = tika.detect(bytes);
    var cleaner = byType.get(type);
    if (cleaner == null) {
      return bytes;
    }
    try {
      return cleaner.apply(bytes);
    } catch (Unreadable unreadable) {
      LOG.warn("a file of type {} is not kept: {}", type, unreadable.getMessage());
      return NOTHING;
    }
  }
}
