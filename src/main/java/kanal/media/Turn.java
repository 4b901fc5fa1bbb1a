package kanal.media;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// How a camera was held, as Exif's orientation says it: turning its picture back is the one thing
/// of Exif that is needed.
enum Turn {
  NONE(false, 1, 0, 0, 1),
  MIRRORED(false, -1, 0, 0, 1),
  UPSIDE_DOWN(false, -1, 0, 0, -1),
  MIRRORED_UPSIDE_DOWN(false, 1, 0, 0, -1),
  MIRRORED_LEFT(true, 0, 1, 1, 0),
  LEFT(true, 0, 1, -1, 0),
  MIRRORED_RIGHT(true, 0, -1, -1, 0),
  RIGHT(true, 0, -1, 1, 0);

  private final boolean sides;
  private final int m00;
  private final int m10;
  private final int m01;
  private final int m11;

  /// @param sides whether width and height change places
  Turn(boolean sides, int m00, int m10, int m01, int m11) {
    this.sides = sides;
    this.m00 = m00;
    this.m10 = m10;
    this.m01 = m01;
    this.m11 = m11;
  }

  /// What a JPEG says; nothing for all else.
  static Turn of(byte[] bytes) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      for (var segment : JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif")) {
        var data = segment.data();
        data.skipNBytes(1);
        try (var exif = new MemoryCacheImageInputStream(data)) {
          var entry = new TIFFReader().read(exif).getEntryById(TIFF.TAG_ORIENTATION);
          if (entry != null && entry.getValue() instanceof Number number) {
            return of(number.intValue());
          }
        }
      }
      return NONE;
    } catch (IOException | RuntimeException _) {
      // No JPEG, or an Exif that says nothing we understand.
      return NONE;
    }
  }

  private static Turn of(int orientation) {
    return orientation >= 1 && orientation <= values().length ? values()[orientation - 1] : NONE;
  }

  BufferedImage turned(BufferedImage picture) {
    if (this == NONE) {
      return picture;
    }
    int width = sides ? picture.getHeight() : picture.getWidth();
    int height = sides ? picture.getWidth() : picture.getHeight();
    var move =
        new AffineTransform(
            m00, m10, m01, m11, m00 + m01 < 0 ? width : 0, m10 + m11 < 0 ? height : 0);
    var turned = new BufferedImage(width, height, picture.getType());
    new AffineTransformOp(move, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, turned);
    return turned;
  }
}
