package kanal.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A short name for a longer one, which cannot be read back from it.
final class ShortHash {
  /// 72 bits: among the thousand causes of one conversation a double is out of the question.
  private static final int BYTES = 9;

  private ShortHash() {}

  static String of(String whole) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
