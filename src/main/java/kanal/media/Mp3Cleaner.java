package kanal.media;

import java.util.Arrays;

/// Cuts ID3 tags off: version 2 stands in front, version 1 at the end (id3.org).
final class Mp3Cleaner {
  private static final int HEADER = 10;
  private static final int LENGTH_AT = 6;
  private static final int OLD_TAG = 128;

  private Mp3Cleaner() {}

  static byte[] clean(byte[] bytes) {
    int start = 0;
    while (begins(bytes, start, "ID3") && start + HEADER <= bytes.length) {
      start += HEADER + length(bytes, start + LENGTH_AT);
    }
    int end = bytes.length;
    if (end - OLD_TAG >= start && begins(bytes, end - OLD_TAG, "TAG")) {
      end -= OLD_TAG;
    }
    if (start >= end) {
      throw new Unreadable("tags only");
    }
    return Arrays.copyOfRange(bytes, start, end);
  }

  /// Four times seven bits.
  private static int length(byte[] bytes, int at) {
    int length = 0;
    for (int i = at; i < at + 4; i++) {
      length = (length << 7) | (bytes[i] & 0x7F);
    }
    return length;
  }

  private static boolean begins(byte[] bytes, int at, String sign) {
    if (at + sign.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < sign.length(); i++) {
      if (bytes[at + i] != sign.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
