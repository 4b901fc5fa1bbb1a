package kanal.bot.complaint;

/// Knows the PIN of every ticket: what a citizen shows, together with the number, where nobody
/// knows them. A ticket has the same PIN for ever.
@FunctionalInterface
public interface TicketPins {
  /// Six digits.
  String of(TicketNumber number);
}
