package kanal.redis;

import kanal.bot.conversation.Timer;
import kanal.bot.engine.DueTimer;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;

/// An alarm of a conversation as a member of the sorted set of alarms.
///
/// It names its conversation in full, so that finding out what rings takes one round trip. The form
/// is what alarms are set anew and called off by: it must never change.
record AlarmName(ConversationKey key, Timer timer) {
  private static final String BREAK = "\n";
  private static final int PARTS = 5;

  static AlarmName of(DueTimer due) {
    return new AlarmName(due.key(), due.timer());
  }

  static AlarmName parse(String member) {
    var parts = member.split(BREAK, PARTS);
    if (parts.length != PARTS) {
      throw new IllegalStateException("no alarm: a member of " + parts.length + " parts");
    }
    var channel = new ChannelId(parts[1], parts[2]);
    var key = new ConversationKey(channel, new Address(parts[3], parts[4]));
    return new AlarmName(key, Timer.valueOf(parts[0]));
  }

  String member() {
    var address = key.address();
    return String.join(
        BREAK,
        timer.name(),
        key.channel().name(),
        key.channel().account(),
        address.scheme(),
        address.value());
  }
}
