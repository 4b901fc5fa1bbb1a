package kanal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals with the installation's keys: a sign, the key's id, the nonce, and what AES-256-GCM made.
public final class KeyedSeal implements Seal {
  private static final byte SIGN = 1;
  private static final int HEADER = 1 + MasterKeys.ID_BYTES;
  private static final String HMAC = "HmacSHA256";

  private final Supplier<MasterKeys> keys;
  private final Supplier<MasterKeys> latest;
  private final String place;
  private final SecretKey names;
  private final Queue<Mac> macs = new ArrayBlockingQueue<>(16);

  /// @param keys asked each time: a key may be added while the service runs
  /// @param latest asked when a key is missing that somebody may just have added
  KeyedSeal(Supplier<MasterKeys> keys, Supplier<MasterKeys> latest, String place) {
    this.keys = keys;
    this.latest = latest;
    this.place = place;
    names = derived(keys.get().lookup());
  }

  /// The keys as they stand in the settings.
  ///
  /// @throws kanal.start.StartRefused when they cannot be used
  public static KeyedSeal of(KeyFile file) {
    return new KeyedSeal(file::keys, file::latest, file.toString());
  }

  /// With keys that nobody else has and that are gone with the process.
  public static KeyedSeal forThisProcess() {
    var keys = MasterKeys.random();
    return new KeyedSeal(() -> keys, () -> keys, "this process");
  }

  @Override
  public byte[] seal(byte[] plain, String record, String field) {
    var key = keys.get().first();
    var sealed = AesGcm.seal(key.key(), plain, record, field, HEADER);
    sealed[0] = SIGN;
    System.arraycopy(HexFormat.of().parseHex(key.id()), 0, sealed, 1, MasterKeys.ID_BYTES);
    return sealed;
  }

  @Override
  public byte[] open(byte[] sealed, String record, String field) {
    if (sealed.length < HEADER || sealed[0] != SIGN) {
      throw new Unopenable("a value is not sealed in a form that this version knows");
    }
    var id = keyId(sealed);
    var key =
        keys.get()
            .find(id)
            .or(() -> latest.get().find(id))
            .orElseThrow(() ->
                new Unopenable("a value is sealed with the key " + id + ", which is missing"));
    return AesGcm.open(key.key(), sealed, record, field, HEADER);
  }

  @Override
  public boolean isFresh(byte[] sealed) {
    return sealed.length >= HEADER
        && sealed[0] == SIGN
        && keyId(sealed).equals(keys.get().first().id());
  }

  private static String keyId(byte[] sealed) {
    return HexFormat.of().formatHex(sealed, 1, HEADER);
  }

  @Override
  public String name(String about, String words, int digits) {
    var mac = lent();
    mac.update(about.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    var hash = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    var _ = macs.offer(mac);
    return HexFormat.of().formatHex(Arrays.copyOf(hash, (digits + 1) / 2)).substring(0, digits);
  }

  private Mac lent() {
    var known = macs.poll();
    if (known != null) {
      return known;
    }
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(names);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA256", e);
    }
  }

  private static SecretKey derived(byte[] secret) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand("kanal names 1".getBytes(StandardCharsets.UTF_8), AesGcm.KEY_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey(HMAC, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF", e);
    }
  }

  /// Where its keys are.
  @Override
  public String toString() {
    return place;
  }
}
