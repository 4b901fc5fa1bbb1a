package kanal.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Copies a GIF block by block, so that it still moves, and leaves comments and what programs added
/// behind (GIF89a, sections 17 to 26).
final class GifCleaner {
  private static final int HEADER = 13;
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3B;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int IMAGE_FIELDS = 9;
  private static final int COLOURS = 0x80;
  private static final int NAME_LENGTH = 11;

  /// How often to show it again: the one thing of programs that is part of the picture.
  private static final String REPEATS = "NETSCAPE2.0";

  private final byte[] bytes;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int at;

  private GifCleaner(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] clean(byte[] bytes) {
    try {
      return new GifCleaner(bytes).copied();
    } catch (IndexOutOfBoundsException _) {
      throw new Unreadable("cut off");
    }
  }

  private byte[] copied() {
    int flags = bytes[10];
    copy(HEADER + table(flags));
    while (true) {
      int kind = bytes[at] & 0xFF;
      switch (kind) {
        case IMAGE -> {
          int fields = bytes[at + IMAGE_FIELDS];
          // and one for how long a code is
          copy(1 + IMAGE_FIELDS + table(fields) + 1);
          copy(blocksEnd(at) - at);
        }
        case EXTENSION -> {
          int end = blocksEnd(at + 2);
          if (needed(bytes[at + 1] & 0xFF)) {
            copy(end - at);
          }
          at = end;
        }
        case TRAILER -> {
          out.write(TRAILER);
          return out.toByteArray();
        }
        default -> throw new Unreadable("no block of a GIF");
      }
    }
  }

  private boolean needed(int label) {
    return label == CONTROL || (label == APPLICATION && name().equals(REPEATS));
  }

  private String name() {
    var name = ByteBuffer.wrap(bytes, at + 3, NAME_LENGTH);
    return StandardCharsets.US_ASCII.decode(name).toString();
  }

  /// Length of the table of colours, if there is one.
  private static int table(int flags) {
    return (flags & COLOURS) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /// Where the chain of blocks that begins here ends.
  private int blocksEnd(int start) {
    int end = start;
    while (bytes[end] != 0) {
      end += 1 + (bytes[end] & 0xFF);
    }
    return end + 1;
  }

  private void copy(int length) {
    out.write(bytes, at, length);
    at += length;
  }
}
