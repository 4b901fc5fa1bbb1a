package kanal.channels.sms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;

/// Our numbers on a platform, each a channel of its own.
public final class OurNumbers {
  private static final String WHATSAPP = Address.WHATSAPP + ":";

  private final Map<String, ChannelId> channels = new LinkedHashMap<>();

  /// @param sms as `PhoneNumbers.ours` gives it; empty for none
  /// @param whatsapp as `PhoneNumbers.ours` gives it; empty for none
  public OurNumbers(String sms, String whatsapp) {
    if (!sms.isEmpty()) {
      channels.put(sms, sms(sms));
    }
    if (!whatsapp.isEmpty()) {
      channels.put(WHATSAPP + whatsapp, whatsapp(whatsapp));
    }
  }

  /// The channel of an SMS number.
  public static ChannelId sms(String number) {
    return new ChannelId("sms", number);
  }

  /// The channel of a WhatsApp number.
  public static ChannelId whatsapp(String number) {
    return new ChannelId("whatsapp", number);
  }

  /// The channel that a platform's name for a number of ours stands for.
  public Optional<ChannelId> channel(String platformName) {
    return Optional.ofNullable(channels.get(platformName));
  }

  public Collection<ChannelId> channels() {
    return channels.values();
  }

  /// The numbers as the platform names them: `+6281..`, `whatsapp:+6281..`.
  public Set<String> platformNames() {
    return channels.keySet();
  }
}
