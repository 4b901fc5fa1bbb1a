package kanal.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kanal.channels.testing.hostile.FuzzContract;

/// Any bytes are a file, and any bytes may be what a file says of itself: cleaning a clean file
/// changes nothing, and what stood beside the content is gone.
class FileCleanerFuzzTest extends FuzzContract {
  private static final String CANARY = "Siti-Rahmawati-iPhone";
  private static final int MOST_OF_A_BLOCK = 255;
  private static final int DRAWN_ANEW = 1 << 20;

  /// A red dot.
  private static final byte[] GIF =
      HexFormat.of()
          .parseHex(
              "474946383961010001008000"
                  + "00ff000000000021f904000000000"
                  + "02c00000000010001000002024401003b");

  private static final byte[] SOUND = sound();

  private final FileCleaner cleaner = new FileCleaner();

  @Override
  public void take(byte[] input) {
    var clean = cleaner.clean(input);
    assertThat(clean).hasSizeLessThanOrEqualTo(Math.max(input.length, DRAWN_ANEW));
    if (!isDrawn(clean)) {
      assertThat(cleaner.clean(clean)).isEqualTo(clean);
    }
    var told = (CANARY + new String(input, ISO_8859_1)).getBytes(ISO_8859_1);
    assertThat(cleaner.clean(withComment(told))).isEqualTo(cleaner.clean(GIF));
    assertThat(cleaner.clean(joined(tag(told), SOUND))).isEqualTo(SOUND);
    assertThat(new String(cleaner.clean(film(told)), ISO_8859_1))
        .doesNotContain(CANARY)
        .contains("moving pictures");
  }

  /// A photo loses a little each time it is drawn.
  private static boolean isDrawn(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0x89);
  }

  private static byte[] withComment(byte[] words) {
    var gif = new ByteArrayOutputStream();
    gif.write(GIF, 0, 19);
    gif.writeBytes(new byte[] {0x21, (byte) 0xFE});
    for (int at = 0; at < words.length; at += MOST_OF_A_BLOCK) {
      int length = Math.min(MOST_OF_A_BLOCK, words.length - at);
      gif.write(length);
      gif.write(words, at, length);
    }
    gif.write(0);
    gif.write(GIF, 19, GIF.length - 19);
    gif.writeBytes(words);
    return gif.toByteArray();
  }

  private static byte[] tag(byte[] words) {
    var tag = ByteBuffer.allocate(10 + words.length).put("ID3\4\0\0".getBytes(ISO_8859_1));
    for (int shift = 21; shift >= 0; shift -= 7) {
      tag.put((byte) ((words.length >> shift) & 0x7F));
    }
    return tag.put(words).array();
  }

  private static byte[] film(byte[] words) {
    return joined(
        box("ftyp", "mp42\0\0\0\0mp42isom".getBytes(ISO_8859_1)),
        box("moov", box("udta", words)),
        box("mdat", "moving pictures".getBytes(ISO_8859_1)),
        box("uuid", words));
  }

  private static byte[] box(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(name.getBytes(ISO_8859_1))
        .put(content)
        .array();
  }

  private static byte[] sound() {
    var sound = new byte[400];
    sound[0] = (byte) 0xFF;
    sound[1] = (byte) 0xFB;
    sound[2] = (byte) 0x90;
    return sound;
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] page(int flags, byte[] packet) {
    var page = ByteBuffer.allocate(28 + packet.length).put("OggS\0".getBytes(ISO_8859_1));
    return page.put((byte) flags)
        .put(new byte[20])
        .put((byte) 1)
        .put((byte) packet.length)
        .put(packet)
        .array();
  }

  @Override
  protected List<String> known() {
    return List.of(
        recipe(GIF),
        recipe(withComment(new byte[300])),
        recipe(film(new byte[20])),
        recipe(joined(tag(new byte[20]), SOUND)),
        recipe(joined(tag(new byte[20]), GIF)),
        recipe(
            joined(
                page(2, "OpusHead\1\1\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1)),
                page(0, "OpusTags\4\0\0\0Siti\0\0\0\0".getBytes(ISO_8859_1)),
                page(4, "sound".getBytes(ISO_8859_1)))),
        "\\xff\\xd8\\xff\\xe1\\0\\x10Exif\\0\\0MM",
        "\\x89PNG\\r\\x0a\\x1a\\x0a\\0\\0\\0\\x0dIHDR\\0\\0\\0\\x01\\0\\0\\0\\x01\\x08\\0\\0\\0\\0",
        "%PDF-1.7\n/Author (Siti)");
  }

  private static String recipe(byte[] bytes) {
    return "\\x" + HexFormat.ofDelimiter("\\x").formatHex(bytes);
  }
}
