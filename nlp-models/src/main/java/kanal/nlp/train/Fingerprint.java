package kanal.nlp.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Says whether a model would come out the same: a hash of all it is made from and of the code that
/// makes it. Times of files would not do, a fresh clone has none.
final class Fingerprint {
  private Fingerprint() {}

  /// @param made files, and folders with all that is in them
  static String of(List<Path> made) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var root : made) {
        add(root, digest);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(Path root, MessageDigest digest) throws IOException {
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
