package kanal.entry;

import java.util.Arrays;
import java.util.Optional;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;

/// How somebody who is not at a keyboard reached the agency; each is a channel of its own.
public enum Way {
  PHONE("telepon", "Telepon"),
  VISIT("langsung", "Datang langsung"),
  LETTER("surat", "Surat");

  private static final String ACCOUNT = "petugas";
  private static final String SCHEME = "catatan";

  private final String channel;
  private final String label;

  Way(String channel, String label) {
    this.channel = channel;
    this.label = label;
  }

  static Optional<Way> of(String channel) {
    return Arrays.stream(values()).filter(way -> way.channel.equals(channel)).findFirst();
  }

  /// The channel's name, as tickets bear it.
  public String channel() {
    return channel;
  }

  /// What officers read.
  public String label() {
    return label;
  }

  ChannelId id() {
    return new ChannelId(channel, ACCOUNT);
  }

  /// The conversation of one entry: it has one message and nobody to answer.
  ///
  /// @param token the form's own
  ConversationKey conversation(String token) {
    return new ConversationKey(id(), new Address(SCHEME, token));
  }
}
