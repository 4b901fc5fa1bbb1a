package kanal.channels.email.receive;

import kanal.bot.engine.Intake;

/// What became of a mail.
sealed interface Taken {

  /// It is with the intake, or was before.
  record In(Intake.Received received) implements Taken {}

  /// It needs no answer.
  record Left(Ignored reason) implements Taken {}

  /// It could not be read: an operator has to look.
  ///
  /// @param why the kind of failure, never the mail's words
  record Failed(String why) implements Taken {}
}
