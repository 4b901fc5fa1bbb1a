package kanal.desk.secondstep;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as the path of an SVG picture.
///
/// @param size of the picture with its margin, in modules
/// @param path of the dark modules
public record QrPicture(int size, String path) {
  // ISO/IEC 18004 asks for four light modules around.
  private static final int MARGIN = 4;

  /// The picture of these words.
  static QrPicture of(String words) {
    var code = QrCode.encodeText(words, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + MARGIN).append(',').append(y + MARGIN).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * MARGIN, path.toString());
  }

  @Override
  public String toString() {
    return "QrPicture[***]";
  }
}
