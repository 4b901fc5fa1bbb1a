package kanal.bot.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;

/// The channels that are switched on.
public final class Channels {
  private final Map<ChannelId, Channel> byId = new HashMap<>();

  public Channels(List<Channel> channels) {
    for (var channel : channels) {
      if (byId.put(channel.id(), channel) != null) {
        throw new IllegalArgumentException("two channels are called " + channel.id());
      }
    }
  }

  public Optional<Channel> find(ChannelId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// What a channel can do; for one that is switched off, what its kind usually can.
  public Capabilities capabilities(ChannelId id) {
    return find(id).map(Channel::capabilities).orElseGet(() -> usual(id.name()));
  }

  private static Capabilities usual(String name) {
    return switch (name) {
      case "sms" -> Capabilities.sms();
      case "email" -> Capabilities.mail();
      default -> Capabilities.chat();
    };
  }
}
