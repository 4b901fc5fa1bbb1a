package kanal.desk.secondstep;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Codes as every app makes them: six digits, a new one each 30 seconds, HMAC-SHA-1.
final class Totp {
  private static final int SECRET_BYTES = 20;
  // A phone's clock may be a little wrong: RFC 6238, 5.2.
  private static final long INTERVALS_OFF = 1;

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final Base32 base32 = new Base32();
  private final SecureRandom random = new SecureRandom();

  /// A new secret, in the letters and digits in which apps take it.
  String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return base32.encodeToString(bytes);
  }

  /// What an app reads from the picture.
  static String address(String secret, String agency, String officer) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(encoded(agency), encoded(officer), secret, encoded(agency));
  }

  /// The interval this is the code of; empty when it is none of now.
  OptionalLong interval(String secret, String code, Instant now) {
    long seconds = codes.getTimeStep().toSeconds();
    long current = now.getEpochSecond() / seconds;
    for (long interval = current - INTERVALS_OFF; interval <= current + INTERVALS_OFF; interval++) {
      if (same(code, code(secret, Instant.ofEpochSecond(interval * seconds)))) {
        return OptionalLong.of(interval);
      }
    }
    return OptionalLong.empty();
  }

  /// The code of a moment.
  String code(String secret, Instant at) {
    try {
      var key = new SecretKeySpec(base32.decode(secret), codes.getAlgorithm());
      return codes.generateOneTimePasswordString(key, at);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("a secret of ours is no key", impossible);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
