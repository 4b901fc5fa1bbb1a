package kanal.bot.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One citizen on one channel: what a conversation is kept under.
public record ConversationKey(ChannelId channel, Address address) {
  private static final int ID_LENGTH = 20;

  /// A short name for this conversation inside a process. Whoever tries all numbers there are finds
  /// the one it stands for: what is kept or logged is named by the store.
  public String id() {
    var whole = channel.name() + "\n" + channel.account() + "\n" + address.uri();
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return channel.name() + "#***";
  }
}
