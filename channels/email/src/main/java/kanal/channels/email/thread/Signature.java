package kanal.channels.email.thread;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs the names we give our own mails, so that nobody can make one up.
public final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 16;

  private final SecretKeySpec key;

  /// @param secret any words nobody else knows
  public Signature(String secret) {
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("a signature needs a secret");
    }
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// 64 bits in hexadecimal: mail programs may change upper and lower case in addresses.
  String of(String words) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var full = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(full).substring(0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  boolean fits(String words, String signature) {
    return MessageDigest.isEqual(
        of(words).getBytes(StandardCharsets.UTF_8),
        signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
