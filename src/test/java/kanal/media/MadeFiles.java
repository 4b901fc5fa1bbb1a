package kanal.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Files as citizens send them, telling more than they should, made by hand sign by sign.
final class MadeFiles {
  /// Who made them.
  static final String CANARY = "Siti-Rahmawati-iPhone";

  private MadeFiles() {}

  static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(SamplePhoto.picture(), "png", out);
    return out.toByteArray();
  }

  /// A photo whose Exif names an orientation and its maker.
  static byte[] jpeg(int orientation) throws IOException {
    return SamplePhoto.jpeg(CANARY, orientation);
  }

  static byte[] chunk(String name, String words) {
    var body = (name + words).getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(body);
    return ByteBuffer.allocate(body.length + 8)
        .putInt(body.length - 4)
        .put(body)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] box(String name, byte[]... parts) {
    int length = 8 + Arrays.stream(parts).mapToInt(part -> part.length).sum();
    var box = ByteBuffer.allocate(length).putInt(length);
    box.put(name.getBytes(StandardCharsets.US_ASCII));
    Arrays.stream(parts).forEach(box::put);
    return box.array();
  }

  static byte[] film() {
    var head = ByteBuffer.allocate(100).putInt(0).putInt(0x5f5e100).putInt(0x5f5e101).array();
    var place = box("xyz ", "+06.2088+106.8456".getBytes(StandardCharsets.US_ASCII));
    var told = box("udta", place, box("auth", CANARY.getBytes(StandardCharsets.US_ASCII)));
    return concat(
        box("ftyp", "isom\0\0\2\0isomiso2mp41".getBytes(StandardCharsets.US_ASCII)),
        box("moov", box("mvhd", head), box("trak", box("tkhd", head)), told),
        box("mdat", "moving pictures".getBytes(StandardCharsets.US_ASCII)));
  }

  static byte[] voice() {
    var tags = ByteBuffer.allocate(8 + 4 + 4 + 4 + 4 + CANARY.length());
    tags.order(ByteOrder.LITTLE_ENDIAN).put("OpusTags".getBytes(StandardCharsets.US_ASCII));
    tags.putInt(4).put("lavf".getBytes(StandardCharsets.US_ASCII)).putInt(1);
    tags.putInt(CANARY.length()).put(CANARY.getBytes(StandardCharsets.US_ASCII));
    return concat(
        page(2, "OpusHead\1\1\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII)),
        page(0, tags.array()),
        page(4, "sound".getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] page(int flags, byte[] packet) {
    var page = ByteBuffer.allocate(28 + packet.length);
    page.put("OggS\0".getBytes(StandardCharsets.US_ASCII)).put((byte) flags);
    page.put(26, (byte) 1).put(27, (byte) packet.length).put(28, packet);
    var bytes = page.array();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(22, sum(bytes));
    return bytes;
  }

  /// The checksum of a page as RFC 3533 describes it, by long division.
  static int sum(byte[] page) {
    var zeroed = page.clone();
    Arrays.fill(zeroed, 22, 26, (byte) 0);
    long rest = 0;
    for (byte one : zeroed) {
      for (int bit = 7; bit >= 0; bit--) {
        long top = (rest >> 31) & 1;
        rest = (rest << 1) & 0xFFFFFFFFL;
        if ((top ^ ((one >> bit) & 1)) == 1) {
          rest ^= 0x04c11db7L;
        }
      }
    }
    return (int) rest;
  }

  private static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
