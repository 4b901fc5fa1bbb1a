package kanal.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Seals values so that nobody reads them off a disk, and names things so that nobody guesses what
/// the name stands for.
///
/// Every value is sealed for one place, a record and a field, and opens in no other.
public interface Seal {
  /// Seals bytes under the first of the installation's keys.
  byte[] seal(byte[] plain, String record, String field);

  /// @throws Unopenable when it was sealed with a key we do not have, for another place, or was
  ///   changed
  byte[] open(byte[] sealed, String record, String field);

  /// Whether these bytes are sealed under the first key, so that older ones are not needed for
  /// them.
  boolean isFresh(byte[] sealed);

  /// A keyed hash in hexadecimal digits: the same for the same words, and no way back or to it for
  /// who has no key.
  ///
  /// @param about what the words are, so that equal words of two kinds have two hashes
  /// @param digits at most 64
  String name(String about, String words, int digits);

  /// A key of a record's own, sealed for keeping beside the record.
  default byte[] wrap(DataKey key, String record) {
    return seal(key.secret(), record, "key");
  }

  /// @throws Unopenable when it was wrapped with a key we do not have, or for another record
  default DataKey unwrap(byte[] wrapped, String record) {
    return new DataKey(open(wrapped, record, "key"));
  }

  /// What tells this key from others, and nothing else of it.
  default String fingerprint(DataKey key) {
    return name("key", Base64.getEncoder().encodeToString(key.secret()), 32);
  }

  /// Seals words, as text for a database's column.
  default String seal(String words, String record, String field) {
    var sealed = seal(words.getBytes(StandardCharsets.UTF_8), record, field);
    return Base64.getEncoder().withoutPadding().encodeToString(sealed);
  }

  /// Whether these sealed words need the first key only.
  default boolean isFresh(String sealed) {
    return isFresh(Base64.getDecoder().decode(sealed));
  }

  /// @throws Unopenable when it does not open
  default String open(String sealed, String record, String field) {
    try {
      return new String(
          open(Base64.getDecoder().decode(sealed), record, field), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Unopenable("a sealed value is no base 64", e);
    }
  }
}
