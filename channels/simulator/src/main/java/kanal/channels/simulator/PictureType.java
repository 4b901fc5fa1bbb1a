package kanal.channels.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of pictures the page takes, told apart by their first bytes.
enum PictureType {
  JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
  PNG("image/png", 0, "\u0089PNG\r\n\u001a\n"),
  /// Bytes 4 to 7 of the RIFF container are a length.
  WEBP("image/webp", 8, "WEBP");

  private final String mediaType;
  private final int position;
  private final String signature;

  PictureType(String mediaType, int position, String signature) {
    this.mediaType = mediaType;
    this.position = position;
    this.signature = signature;
  }

  static Optional<PictureType> of(byte[] bytes) {
    return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  private boolean begins(byte[] bytes) {
    var wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
    var end = position + wanted.length;
    return bytes.length >= end && Arrays.equals(bytes, position, end, wanted, 0, wanted.length);
  }
}
