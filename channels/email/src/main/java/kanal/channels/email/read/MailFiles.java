package kanal.channels.email.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kanal.channels.email.scan.Leaf;

/// Takes the files out of a mail, without logos, signatures and other furniture.
final class MailFiles {
  /// A picture shown inside a mail and smaller than this is a logo or a tracking pixel; phones'
  /// photos are ten times as large.
  private static final int LOGO_BYTES = 16 * 1024;

  private static final Set<String> FURNITURE =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80}");
  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("heic", "image/heic"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("3gp", "video/3gpp"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("amr", "audio/amr"),
          Map.entry("pdf", "application/pdf"));

  private final byte[] mail;
  private final int most;
  private final List<MailFile> files = new ArrayList<>();
  private boolean more;

  private MailFiles(byte[] mail, int most) {
    this.mail = mail;
    this.most = most;
  }

  /// @param most files that are kept
  static MailFiles in(byte[] mail, List<Leaf> leaves, int most) {
    var found = new MailFiles(mail, most);
    leaves.stream().filter(Leaf::isFile).forEach(found::take);
    return found;
  }

  List<MailFile> kept() {
    return files;
  }

  /// Whether there were more.
  boolean more() {
    return more;
  }

  private void take(Leaf leaf) {
    var declared = leaf.type().value();
    var otherForm = leaf.alternatives() != Leaf.NONE && declared.startsWith("text/");
    if (FURNITURE.contains(declared) || otherForm) {
      return;
    }
    if (files.size() >= most) {
      more = true;
      return;
    }
    var bytes = Transfer.decode(mail, leaf, leaf.end() - leaf.start());
    var mediaType = mediaType(leaf);
    var logo = isShownInside(leaf) && mediaType.startsWith("image/") && bytes.length < LOGO_BYTES;
    if (bytes.length > 0 && !logo) {
      files.add(new MailFile(mediaType, bytes));
    }
  }

  private static boolean isShownInside(Leaf leaf) {
    var attached =
        leaf.headers()
            .parameterized("Content-Disposition")
            .filter(some -> some.value().equals("attachment"))
            .isPresent();
    return leaf.headers().first("Content-ID").isPresent() && !attached;
  }

  private static String mediaType(Leaf leaf) {
    var declared = leaf.type().value();
    if (MEDIA_TYPE.matcher(declared).matches() && !declared.equals(UNKNOWN)) {
      return declared;
    }
    var name =
        leaf.headers()
            .parameterized("Content-Disposition")
            .flatMap(some -> some.parameter("filename"))
            .or(() -> leaf.type().parameter("name"))
            .map(EncodedWords::decode)
            .orElse("");
    var ending = name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
    return BY_ENDING.getOrDefault(ending, UNKNOWN);
  }
}
