package kanal.redis.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A shorter form of a stored value: `z` and the deflated JSON.
///
/// A conversation repeats the citizen's words in its description, its parts and its lines, and
/// every conversation the names of its fields; packed with a dictionary of those, an ordinary one
/// takes less than half of the space.
public final class Packed {
  private static final String MARK = "z";
  private static final byte SIGN = 'z';

  /// Never to be changed: what was packed with it could not be read any more. A better one gets a
  /// mark of its own.
  private static final byte[] DICTIONARY = dictionary();

  /// Their native memory is made once: that takes longer than packing does.
  private static final Queue<Deflater> DEFLATERS = new ArrayBlockingQueue<>(16);

  private static final Queue<Inflater> INFLATERS = new ArrayBlockingQueue<>(16);
  private static final int USUAL_RATIO = 4;
  private static final int SLACK = 256;

  /// In bytes, unpacked; a conversation is filed long before it comes near.
  private static final int LARGEST = 16 << 20;

  private Packed() {}

  /// The shorter of the two forms, as bytes for sealing: `z` and what was deflated, or the JSON.
  public static byte[] bytes(String json) {
    var bytes = json.getBytes(UTF_8);
    var packed = deflated(bytes);
    return packed.length < bytes.length ? packed : bytes;
  }

  /// The JSON of what `bytes` made.
  ///
  /// @throws UncheckedIOException when it is damaged
  public static String json(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == SIGN ? inflated(bytes, 1) : new String(bytes, UTF_8);
  }

  private static byte[] deflated(byte[] bytes) {
    var kept = DEFLATERS.poll();
    var deflater = kept == null ? new Deflater(Deflater.BEST_SPEED, true) : kept;
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(bytes);
      deflater.finish();
      return all(deflater, bytes.length);
    } finally {
      deflater.reset();
      if (!DEFLATERS.offer(deflater)) {
        deflater.end();
      }
    }
  }

  private static byte[] all(Deflater deflater, int size) {
    var bytes = new byte[1 + size / USUAL_RATIO + SLACK];
    bytes[0] = SIGN;
    int length = 1 + deflater.deflate(bytes, 1, bytes.length - 1);
    while (!deflater.finished()) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
      length += deflater.deflate(bytes, length, bytes.length - length);
    }
    return Arrays.copyOf(bytes, length);
  }

  /// The JSON of a value that an older version wrote down: as it is, or `z` and the deflated JSON
  /// in base 64.
  ///
  /// @throws UncheckedIOException when it is damaged
  public static String unpack(String stored) {
    if (!stored.startsWith(MARK)) {
      return stored;
    }
    try {
      return inflated(Base64.getDecoder().decode(stored.substring(MARK.length())), 0);
    } catch (IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private static UncheckedIOException damaged(Exception cause) {
    return new UncheckedIOException(new IOException("a stored value is damaged", cause));
  }

  private static String inflated(byte[] deflated, int offset) {
    var kept = INFLATERS.poll();
    var inflater = kept == null ? new Inflater(true) : kept;
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(deflated, offset, deflated.length - offset);
      return all(inflater, deflated.length);
    } catch (DataFormatException e) {
      throw damaged(e);
    } finally {
      inflater.reset();
      if (!INFLATERS.offer(inflater)) {
        inflater.end();
      }
    }
  }

  private static String all(Inflater inflater, int size) throws DataFormatException {
    var bytes = new byte[size * USUAL_RATIO + SLACK];
    int length = inflater.inflate(bytes);
    while (!inflater.finished()) {
      if (inflater.needsInput() && length < bytes.length) {
        throw new DataFormatException("it ends too early");
      }
      if (length > LARGEST) {
        throw new DataFormatException("it is too large");
      }
      bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, LARGEST + SLACK));
      length += inflater.inflate(bytes, length, bytes.length - length);
    }
    return new String(bytes, 0, length, UTF_8);
  }

  private static byte[] dictionary() {
    try (var in = Packed.class.getResourceAsStream("dictionary.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: dictionary.txt");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary.txt cannot be read", e);
    }
  }
}
