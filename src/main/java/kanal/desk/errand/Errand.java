package kanal.desk.errand;

import java.time.Duration;
import kanal.bot.complaint.TicketNumber;

/// Something to be done whenever a ticket is new or changed, without delaying the change.
public interface Errand {
  /// Lasting: what was seen to is remembered under it.
  String name();

  /// How long a ticket is of interest after it was filed.
  Duration life();

  /// Does it. It must come to the same when it is done twice, even by two replicas at once.
  void run(TicketNumber number);
}
