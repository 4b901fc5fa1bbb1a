package kanal.bot.engine;

import kanal.bot.message.InboundMessage;

/// Where channels bring what citizens did.
public interface Intake {

  /// Takes a message in; when this returns, the message is durable and its platform may forget it.
  ///
  /// @throws Unavailable when it could not be made durable: the platform must keep it and deliver
  ///   it again
  Received receive(InboundMessage message);

  /// What became of a message.
  enum Received {
    ACCEPTED,
    /// Was taken in before.
    DUPLICATE,
    /// In the `Quarantine`: taking it in failed in a way that would fail again.
    QUARANTINED
  }
}
