package kanal.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a picture anew: nothing but its pixels goes over, turned as its camera meant them.
///
/// One picture at a time is unpacked, and a large one with every second or third pixel only,
/// because unpacked it takes many times its bytes.
final class PictureCleaner {
  /// What is larger is not opened at all, in pixels.
  private static final long LARGEST = 64_000_000;

  private static final float QUALITY = 0.9f;
  private static final int BYTES_OF_PIXEL = 3;

  /// What part of the memory one picture may take, unpacked.
  private static final int SHARE = 5;

  private final long room;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /// @param room for unpacked pixels
  PictureCleaner(long room) {
    this.room = room;
    ImageIO.setUseCache(false);
  }

  /// How many pixels there is room for.
  ///
  /// @param memory of this process, in bytes
  static long roomFor(long memory) {
    return memory / SHARE / BYTES_OF_PIXEL;
  }

  /// @throws Unreadable when it is no picture, or too large
  byte[] clean(byte[] bytes) {
    oneAtATime.lock();
    try {
      return drawn(bytes);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof Unreadable known) {
        throw known;
      }
      // Readers of pictures throw whatever a broken file leads them to.
      throw new Unreadable(broken.getClass().getSimpleName());
    } finally {
      oneAtATime.unlock();
    }
  }

  private byte[] drawn(byte[] bytes) throws IOException {
    var turn = Turn.of(bytes);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var reader = reader(in);
      try {
        reader.setInput(in, true, true);
        return written(turn.turned(plain(unpacked(reader, turn))), reader.getFormatName());
      } finally {
        reader.dispose();
      }
    }
  }

  private BufferedImage unpacked(ImageReader reader, Turn turn) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > LARGEST) {
      throw new Unreadable("too many pixels");
    }
    // Turning needs it twice.
    long free = turn == Turn.NONE ? room : room / 2;
    int step = 1;
    while ((width / step) * (height / step) > free) {
      step++;
    }
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  /// In everybody's colours: a camera's own profile names its maker.
  private static BufferedImage plain(BufferedImage picture) {
    if (picture.getType() != BufferedImage.TYPE_CUSTOM) {
      return picture;
    }
    var plain =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            picture.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_4BYTE_ABGR
                : BufferedImage.TYPE_3BYTE_BGR);
    var pen = plain.createGraphics();
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return plain;
  }

  /// WebP's reader is asked by name: it is not among those that this JDK brings.
  private static ImageReader reader(ImageInputStream in) throws IOException {
    var webp = new WebPImageReaderSpi();
    if (webp.canDecodeInput(in)) {
      return webp.createReaderInstance();
    }
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new Unreadable("no picture");
    }
    return readers.next();
  }

  /// What may be see-through or was drawn stays exact, a photo stays small.
  private static byte[] written(BufferedImage picture, String format) throws IOException {
    boolean exact = format.equalsIgnoreCase("png") || picture.getColorModel().hasAlpha();
    var writer = ImageIO.getImageWritersByFormatName(exact ? "png" : "jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      if (!exact) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, List.of(), null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
