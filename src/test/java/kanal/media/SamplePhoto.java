package kanal.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// A small photo as a telephone makes it.
public final class SamplePhoto {
  static final int WIDTH = 40;
  static final int HEIGHT = 20;

  private SamplePhoto() {}

  /// @param maker what stands in its EXIF as the maker of the camera
  /// @param orientation as EXIF counts, 1 to 8
  public static byte[] jpeg(String maker, int orientation) throws IOException {
    var drawn = new ByteArrayOutputStream();
    ImageIO.write(picture(), "jpeg", drawn);
    var words = (maker + "\0").getBytes(StandardCharsets.US_ASCII);
    var exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + words.length);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
    exif.putShort((short) 0x010F).putShort((short) 2).putInt(words.length).putInt(38);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(words);
    var photo = new ByteArrayOutputStream();
    photo.write(drawn.toByteArray(), 0, 2);
    photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1});
    photo.writeBytes(ByteBuffer.allocate(2).putShort((short) (exif.capacity() + 2)).array());
    photo.writeBytes(exif.array());
    photo.write(drawn.toByteArray(), 2, drawn.size() - 2);
    return photo.toByteArray();
  }

  /// Blue, with its left upper quarter red.
  static BufferedImage picture() {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
    pen.dispose();
    return picture;
  }
}
