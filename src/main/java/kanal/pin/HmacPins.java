package kanal.pin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TicketPins;

/// Makes each PIN from the number and a secret, so that every replica, and every repetition of a
/// receipt, tells the same one and none has to be looked up.
public final class HmacPins implements TicketPins {
  private static final String ALGORITHM = "HmacSHA256";
  private static final long PINS = 1_000_000;

  private final SecretKeySpec secret;

  public HmacPins(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  @Override
  public String of(TicketNumber number) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      var hash = mac.doFinal(number.value().getBytes(StandardCharsets.UTF_8));
      return String.format(Locale.ROOT, "%06d", Long.remainderUnsigned(first(hash), PINS));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private static long first(byte[] hash) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | Byte.toUnsignedLong(hash[i]);
    }
    return value;
  }
}
