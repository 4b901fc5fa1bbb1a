package kanal.seal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of an installation: the first seals, all of them open; and the secret of its look-ups,
/// which never changes.
///
/// As text they are lines `id key` and one line `lookup secret`, keys in base 64; what begins with
/// `#` is ignored.
final class MasterKeys {
  static final int ID_BYTES = 4;
  private static final String LOOKUP = "lookup";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern BREAK = Pattern.compile("[\\n;]");
  private static final String HEADING =
      """
      # The keys of this Kanal. Who has this file can read what Kanal keeps, and without it nobody can.
      # The first key seals, all of them open. Keep a copy in a safe place, apart from back-ups.
      """;

  private final List<MasterKey> keys;
  private final byte[] lookup;

  /// @param id eight hexadecimal digits
  record MasterKey(String id, SecretKey key) {
    @Override
    public String toString() {
      return "MasterKey[" + id + "]";
    }
  }

  private MasterKeys(List<MasterKey> keys, byte[] lookup) {
    this.keys = List.copyOf(keys);
    this.lookup = lookup.clone();
  }

  static MasterKeys random() {
    return new MasterKeys(List.of(randomKey()), AesGcm.randomKey());
  }

  /// With a new key in front.
  MasterKeys rotated() {
    return new MasterKeys(Stream.concat(Stream.of(randomKey()), keys.stream()).toList(), lookup);
  }

  private static MasterKey randomKey() {
    var id = HexFormat.of().formatHex(AesGcm.randomKey(), 0, ID_BYTES);
    return new MasterKey(id, key(AesGcm.randomKey()));
  }

  /// @throws IllegalArgumentException saying what is wrong, never a key
  static MasterKeys parse(String text) {
    var keys = new ArrayList<MasterKey>();
    Optional<byte[]> lookup = Optional.empty();
    int number = 0;
    for (var line : BREAK.split(text, -1)) {
      number++;
      var words = line.strip().split("\\s+", -1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (words.length == 2 && words[0].equals(LOOKUP)) {
        lookup = Optional.of(secret(words[1], number));
      } else if (words.length == 2 && ID.matcher(words[0]).matches()) {
        keys.add(new MasterKey(words[0], key(secret(words[1], number))));
      } else {
        throw new IllegalArgumentException("line " + number + " is neither a key nor the lookup");
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no key");
    }
    if (keys.stream().map(MasterKey::id).distinct().count() < keys.size()) {
      throw new IllegalArgumentException("two keys have one name");
    }
    return new MasterKeys(
        keys, lookup.orElseThrow(() -> new IllegalArgumentException("the line lookup is missing")));
  }

  private static byte[] secret(String base64, int line) {
    try {
      var secret = Base64.getDecoder().decode(base64);
      if (secret.length == AesGcm.KEY_BYTES) {
        return secret;
      }
    } catch (IllegalArgumentException _) {
      // The decoder's message would tell a part of the key.
    }
    throw new IllegalArgumentException("line " + line + " is not 32 bytes in base 64");
  }

  private static SecretKey key(byte[] secret) {
    return new SecretKeySpec(secret, AesGcm.ALGORITHM);
  }

  /// What `parse` reads.
  String text() {
    var text = new StringBuilder(HEADING);
    var base64 = Base64.getEncoder();
    keys.forEach(key ->
        text.append(key.id())
            .append(' ')
            .append(base64.encodeToString(key.key().getEncoded()))
            .append('\n'));
    return text.append(LOOKUP)
        .append(' ')
        .append(base64.encodeToString(lookup))
        .append('\n')
        .toString();
  }

  /// The one that seals.
  MasterKey first() {
    return keys.getFirst();
  }

  Optional<MasterKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  List<String> ids() {
    return keys.stream().map(MasterKey::id).toList();
  }

  byte[] lookup() {
    return lookup.clone();
  }

  @Override
  public String toString() {
    return "MasterKeys" + ids();
  }
}
