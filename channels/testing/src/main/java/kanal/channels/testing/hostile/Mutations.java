package kanal.channels.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/// Makes new inputs of known ones: the same ones for the same seed.
final class Mutations {
  private static final int MOST_AT_ONCE = 5;
  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_PIECE = 64;
  private static final int BYTES = 256;
  private static final byte[] ODD = {
    0,
    '\n',
    '\r',
    '"',
    '\'',
    '<',
    '>',
    '&',
    '%',
    '=',
    ':',
    ';',
    '{',
    '[',
    '\\',
    (byte) 0xff,
    (byte) 0xd8
  };

  private final List<byte[]> corpus;
  private final Random random;

  Mutations(List<byte[]> corpus, long seed) {
    this.corpus = List.copyOf(corpus);
    random = new Random(seed);
  }

  byte[] next() {
    var input = any();
    int times = 1 + random.nextInt(MOST_AT_ONCE);
    for (int i = 0; i < times; i++) {
      input = changed(input);
    }
    return input;
  }

  private byte[] any() {
    return corpus.get(random.nextInt(corpus.size())).clone();
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int length = Math.min(random.nextInt(LONGEST_PIECE), input.length - at);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(input, at);
      case 1 -> joined(input, at, at, new byte[] {ODD[random.nextInt(ODD.length)]});
      case 2 -> joined(input, at, at + length, new byte[0]);
      case 3 -> joined(input, at, at, repeated(input, at, length));
      case 4 -> joined(input, at, at, piece(any()));
      default -> joined(input, at, at + length, noise(length));
    };
  }

  private byte[] flipped(byte[] input, int at) {
    if (at < input.length) {
      input[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return input;
  }

  private byte[] repeated(byte[] input, int at, int length) {
    var bytes = new ByteArrayOutputStream();
    for (int times = random.nextInt(BYTES); times > 0; times--) {
      bytes.write(input, at, length);
    }
    return bytes.toByteArray();
  }

  private byte[] piece(byte[] other) {
    int from = random.nextInt(other.length + 1);
    int length = Math.min(random.nextInt(LONGEST_PIECE * 4), other.length - from);
    var piece = new byte[length];
    System.arraycopy(other, from, piece, 0, length);
    return piece;
  }

  private byte[] noise(int length) {
    var noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  /// The input with something else from one place to another.
  private static byte[] joined(byte[] input, int from, int to, byte[] between) {
    var bytes = new ByteArrayOutputStream(input.length + between.length);
    bytes.write(input, 0, from);
    bytes.writeBytes(between);
    bytes.write(input, to, input.length - to);
    return bytes.size() > LONGEST ? input : bytes.toByteArray();
  }
}
