package kanal.bot.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import kanal.bot.message.ChannelId;

/// Bytes a platform handed over that no message could be made of.
///
/// @param way how they came in, in a channel's own words, such as `mail`: tells the channel how to
///   read them again
/// @param receivedAt when they came
// Compared by content below.
@SuppressWarnings("ArrayRecordComponent")
public record RawInput(ChannelId channel, String way, Instant receivedAt, byte[] bytes) {
  private static final int ID_LENGTH = 32;

  public RawInput {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The same for the same bytes on the same way, whenever they come.
  public String id() {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      var start = channel.name() + "\n" + channel.account() + "\n" + way + "\n";
      hash.update(start.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash.digest(bytes)).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawInput raw
        && channel.equals(raw.channel)
        && way.equals(raw.way)
        && receivedAt.equals(raw.receivedAt)
        && Arrays.equals(bytes, raw.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "RawInput[" + bytes.length + " bytes, " + way + " of " + channel + "]";
  }
}
