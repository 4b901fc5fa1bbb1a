package kanal.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /// What a file begins with and where, and what it then is to everybody who opens it. Tika also
  /// believes what stands further in, as `%PDF-` in a comment.
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
          new Sign(0, "\u0089PNG\r\n\u001a\n", "image/png"),
          new Sign(0, "GIF87a", "image/gif"),
          new Sign(0, "GIF89a", "image/gif"),
          new Sign(8, "WEBP", "image/webp"),
          new Sign(0, "OggS", "audio/ogg"),
          new Sign(0, "ID3", "audio/mpeg"));

  private static final int MOST_IN_EACH_OTHER = 3;
  private static final String PICTURE = "image/";

  private record Sign(int at, String letters, String type) {
    boolean begins(byte[] bytes) {
      return bytes.length >= at + letters.length()
          && new String(bytes, at, letters.length(), StandardCharsets.ISO_8859_1).equals(letters);
    }
  }

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
    var type = type(bytes);
    try {
      return clean(bytes, type, MOST_IN_EACH_OTHER);
    } catch (Unreadable unreadable) {
      LOG.warn("a file of type {} is not kept: {}", type, unreadable.getMessage());
      return NOTHING;
    }
  }

  private byte[] clean(byte[] bytes, String type, int left) {
    var cleaner = byType.get(type);
    if (cleaner == null) {
      if (type.startsWith(PICTURE)) {
        // HEIC and others that this Java cannot draw anew; the desk hands out none of them either.
        throw new Unreadable("it cannot be cleaned");
      }
      return bytes;
    }
    if (left == 0) {
      throw new Unreadable("files in each other");
    }
    var clean = cleaner.apply(bytes);
    var now = type(clean);
    // Behind the tag of a recording a picture may stand.
    return now.equals(type) ? clean : clean(clean, now, left - 1);
  }

  private String type(byte[] bytes) {
    return SIGNS.stream()
        .filter(sign -> sign.begins(bytes))
        .map(Sign::type)
        .findFirst()
        .orElseGet(() -> tika.detect(bytes));
  }
}
