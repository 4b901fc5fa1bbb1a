package kanal.redis;

import kanal.bot.conversation.Timer;

/// An alarm of a conversation as a member of the sorted set of alarms.
///
/// The form is what alarms are set anew and called off by: it must never change.
///
/// @param conversation its name, which tells nobody who the citizen is
record AlarmName(Timer timer, String conversation) {
  private static final String BREAK = "\n";

  static AlarmName parse(String member) {
    var parts = member.split(BREAK, -1);
    if (parts.length != 2) {
      throw new IllegalStateException("no alarm: a member of " + parts.length + " parts");
    }
    return new AlarmName(Timer.valueOf(parts[0]), parts[1]);
  }

  String member() {
    return timer.name() + BREAK + conversation;
  }
}
