package kanal.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Empties the comments of an Ogg recording (RFC 3533, RFC 7845). The pages that hold them keep
/// their length and get a new checksum.
final class OggCleaner {
  private static final int HEAD = 27;
  private static final int FLAGS_AT = 5;
  private static final int SUM_AT = 22;
  private static final int SEGMENTS_AT = 26;
  private static final int CONTINUED = 1;
  private static final int FULL = 255;
  private static final int POLYNOMIAL = 0x04c11db7;
  private static final byte[] OPUS = "OpusTags".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VORBIS = "\u0003vorbis".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  private OggCleaner(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static byte[] clean(byte[] bytes) {
    var cleaner = new OggCleaner(bytes);
    cleaner.pages();
    return cleaner.bytes;
  }

  private void pages() {
    int at = 0;
    boolean inside = false;
    while (at < bytes.length) {
      if (at + HEAD > bytes.length || !begins(at, "OggS".getBytes(StandardCharsets.US_ASCII))) {
        throw new Unreadable("no page of Ogg");
      }
      int segments = bytes[at + SEGMENTS_AT] & 0xFF;
      int body = at + HEAD + segments;
      if (body > bytes.length) {
        throw new Unreadable("cut off");
      }
      var first = firstPacket(at, segments);
      int end = body + total(at, segments);
      if (end > bytes.length) {
        throw new Unreadable("cut off");
      }
      boolean goesOn = inside && (bytes[at + FLAGS_AT] & CONTINUED) != 0;
      boolean comments = begins(body, OPUS) || begins(body, VORBIS);
      if (comments || goesOn) {
        empty(body, body + first.length(), comments);
        checksum(at, end);
      }
      inside = (comments || goesOn) && !first.ends();
      at = end;
    }
  }

  /// The part of a page's first packet that it holds.
  ///
  /// @param ends whether no other page goes on with it
  private record Part(int length, boolean ends) {}

  private Part firstPacket(int at, int segments) {
    int length = 0;
    for (int i = 0; i < segments; i++) {
      int segment = bytes[at + HEAD + i] & 0xFF;
      length += segment;
      if (segment < FULL) {
        return new Part(length, true);
      }
    }
    return new Part(length, false);
  }

  private int total(int at, int segments) {
    int length = 0;
    for (int i = 0; i < segments; i++) {
      length += bytes[at + HEAD + i] & 0xFF;
    }
    return length;
  }

  /// No vendor and no comments; what is left of the packet is padding. Vorbis ends with a bit that
  /// must be set.
  private void empty(int from, int to, boolean begins) {
    int keep = 0;
    if (begins) {
      keep = begins(from, OPUS) ? OPUS.length : VORBIS.length;
    }
    Arrays.fill(bytes, Math.min(from + keep, to), to, (byte) 0);
    if (begins && keep == VORBIS.length && from + keep + 2 * Integer.BYTES < to) {
      bytes[from + keep + 2 * Integer.BYTES] = 1;
    }
  }

  private void checksum(int at, int end) {
    var page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    page.putInt(at + SUM_AT, 0);
    int sum = 0;
    for (int i = at; i < end; i++) {
      sum ^= (bytes[i] & 0xFF) << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
      }
    }
    page.putInt(at + SUM_AT, sum);
  }

  private boolean begins(int at, byte[] sign) {
    return at + sign.length <= bytes.length
        && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
  }
}
