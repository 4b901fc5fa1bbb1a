package kanal.seal;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one record, such as a conversation: once it is deleted, nothing that it sealed can be
/// read any more, wherever a copy lies.
public final class DataKey {
  private final SecretKey key;

  DataKey(byte[] secret) {
    key = new SecretKeySpec(secret, AesGcm.ALGORITHM);
  }

  /// A new one.
  public static DataKey random() {
    return new DataKey(AesGcm.randomKey());
  }

  /// @param record which record this is
  /// @param field which part of it: sealed for one place, it opens in no other
  public byte[] seal(byte[] plain, String record, String field) {
    return AesGcm.seal(key, plain, record, field, 0);
  }

  /// @throws Unopenable when it was sealed with another key, for another place, or was changed
  public byte[] open(byte[] sealed, String record, String field) {
    return AesGcm.open(key, sealed, record, field, 0);
  }

  byte[] secret() {
    return key.getEncoded();
  }

  @Override
  public String toString() {
    return "DataKey";
  }
}
