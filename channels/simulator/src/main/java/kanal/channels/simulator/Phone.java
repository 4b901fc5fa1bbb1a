package kanal.channels.simulator;

import java.util.Arrays;
import java.util.Optional;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;

/// One of the three phones on the page, each playing one channel.
enum Phone {
  TELEGRAM("telegram", Address.TELEGRAM, "", "", 4096),
  /// Ten segments is what common handsets put together; +62 840 is no mobile prefix in use, so no
  /// number made here is anybody's.
  SMS("sms", Address.TEL, "+62840", "", 1530),
  EMAIL("email", Address.MAILTO, "", "@simulator.test", 20_000);

  private static final String ACCOUNT = "simulator";

  private final String key;
  private final String scheme;
  private final String before;
  private final String after;
  private final int maxCharacters;

  Phone(String key, String scheme, String before, String after, int maxCharacters) {
    this.key = key;
    this.scheme = scheme;
    this.before = before;
    this.after = after;
    this.maxCharacters = maxCharacters;
  }

  /// The phone of this name; empty for a name nobody knows.
  static Optional<Phone> named(String key) {
    return Arrays.stream(values()).filter(phone -> phone.key.equals(key)).findFirst();
  }

  /// The phone that plays this channel; empty for channels that are real.
  static Optional<Phone> playing(ChannelId channel) {
    return Arrays.stream(values()).filter(phone -> phone.channel().equals(channel)).findFirst();
  }

  /// Its name on the page and its channel's name.
  String key() {
    return key;
  }

  ChannelId channel() {
    return new ChannelId(key, ACCOUNT);
  }

  Capabilities capabilities() {
    return switch (this) {
      case TELEGRAM -> Capabilities.chat();
      case SMS -> Capabilities.sms();
      case EMAIL -> Capabilities.mail();
    };
  }

  /// The longest text a citizen can send from it.
  int maxCharacters() {
    return maxCharacters;
  }

  /// What this citizen's conversation on it is kept under.
  ConversationKey of(Citizen citizen) {
    return new ConversationKey(channel(), new Address(scheme, before + citizen.digits() + after));
  }

  /// Whose conversation this is; empty for an address that no page ever had.
  Optional<Citizen> owner(ConversationKey key) {
    var value = key.address().value();
    var ours = value.startsWith(before) && value.endsWith(after);
    return ours
        ? Citizen.of(value.substring(before.length(), value.length() - after.length()))
        : Optional.empty();
  }
}
