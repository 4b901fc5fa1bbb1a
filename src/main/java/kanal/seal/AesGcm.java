package kanal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a random nonce, which stands before what it sealed.
final class AesGcm {
  static final int KEY_BYTES = 32;
  static final String ALGORITHM = "AES";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Virtual threads come and go: what takes long to make is lent to whoever is at work.
  private static final Queue<Cipher> CIPHERS = new ArrayBlockingQueue<>(32);

  private AesGcm() {}

  static byte[] randomKey() {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /// @param offset how many bytes to leave free before the nonce
  static byte[] seal(SecretKey key, byte[] plain, String record, String field, int offset) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var cipher = lent();
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place(record, field));
      var sealed = new byte[offset + NONCE_BYTES + cipher.getOutputSize(plain.length)];
      System.arraycopy(nonce, 0, sealed, offset, NONCE_BYTES);
      cipher.doFinal(plain, 0, plain.length, sealed, offset + NONCE_BYTES);
      var _ = CIPHERS.offer(cipher);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot seal with AES-256-GCM", e);
    }
  }

  /// @throws Unopenable when it was sealed with another key, for another place, or was changed
  static byte[] open(SecretKey key, byte[] sealed, String record, String field, int offset) {
    if (sealed.length < offset + NONCE_BYTES) {
      throw new Unopenable("a sealed value is cut off");
    }
    var cipher = lent();
    try {
      var spec = new GCMParameterSpec(TAG_BITS, sealed, offset, NONCE_BYTES);
      cipher.init(Cipher.DECRYPT_MODE, key, spec);
      cipher.updateAAD(place(record, field));
      int start = offset + NONCE_BYTES;
      var plain = cipher.doFinal(sealed, start, sealed.length - start);
      var _ = CIPHERS.offer(cipher);
      return plain;
    } catch (AEADBadTagException e) {
      throw new Unopenable("a sealed value does not open with its key in its place", e);
    } catch (GeneralSecurityException e) {
      throw new Unopenable("a sealed value is damaged", e);
    }
  }

  private static Cipher lent() {
    var cipher = CIPHERS.poll();
    try {
      return cipher == null ? Cipher.getInstance("AES/GCM/NoPadding") : cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  /// What a value is bound to: it opens nowhere else. No record's name holds a NUL.
  private static byte[] place(String record, String field) {
    return (record + '\0' + field).getBytes(StandardCharsets.UTF_8);
  }
}
