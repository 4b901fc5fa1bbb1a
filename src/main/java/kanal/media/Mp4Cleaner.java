package kanal.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Empties what an MP4 or QuickTime file says about itself: place, device, author, time (ISO
/// 14496-12). Boxes keep their length and become `free`, so that no offset into the film moves.
final class Mp4Cleaner {
  private static final Set<String> HOLDING = Set.of("moov", "trak", "mdia");
  private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "free", "skip", "wide");
  private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");
  private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);
  private static final int DEEPEST = 8;
  private static final int HEAD = 8;

  private final byte[] bytes;

  private Mp4Cleaner(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static byte[] clean(byte[] bytes) {
    var cleaner = new Mp4Cleaner(bytes);
    cleaner.clean(0, bytes.length, 0);
    return cleaner.bytes;
  }

  private void clean(int from, int to, int depth) {
    if (depth > DEEPEST) {
      throw new Unreadable("boxes in boxes");
    }
    int at = from;
    while (at + HEAD <= to) {
      long length = Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(at));
      int head = HEAD;
      if (length == 1 && at + 2 * HEAD <= to) {
        length = ByteBuffer.wrap(bytes).getLong(at + HEAD);
        head = 2 * HEAD;
      } else if (length == 0) {
        length = to - at;
      }
      if (length < head || length > to - at) {
        throw new Unreadable("a box without an end");
      }
      box(at, head, at + (int) length, depth);
      at += (int) length;
    }
  }

  private void box(int at, int head, int end, int depth) {
    var name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
    if (HOLDING.contains(name)) {
      clean(at + head, end, depth + 1);
    } else if (TELLING.contains(name)) {
      System.arraycopy(FREE, 0, bytes, at + 4, FREE.length);
      Arrays.fill(bytes, at + head, end, (byte) 0);
    } else if (DATED.contains(name) && end - at - head >= 4 + 2 * Long.BYTES) {
      // Its version says how long the two times are: when made, when changed.
      int times = bytes[at + head] == 1 ? 2 * Long.BYTES : 2 * Integer.BYTES;
      Arrays.fill(bytes, at + head + 4, at + head + 4 + times, (byte) 0);
    }
  }
}
