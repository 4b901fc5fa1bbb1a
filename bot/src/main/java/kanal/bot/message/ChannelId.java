package kanal.bot.message;

/// One way to reach citizens: the channel's name and which of our accounts on it (a bot, a number,
/// a mailbox).
///
/// @param name `telegram`, `sms` or `email`
/// @param account ours, not the citizen's; never a secret
public record ChannelId(String name, String account) {
  @Override
  public String toString() {
    return name + "/" + account;
  }
}
