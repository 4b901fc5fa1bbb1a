package kanal.bot.engine;

/// Where channels bring what platforms say about our messages.
public interface DeliveryReports {

  /// @throws Unavailable when it could not be kept
  void reported(DeliveryReport report);
}
