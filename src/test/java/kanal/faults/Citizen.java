package kanal.faults;

import java.util.List;

/// A made-up person with one complaint, who goes on until it has a number.
interface Citizen {
  /// For reports: tells nothing of the words.
  String name();

  /// What the complaint says; the ticket must say the same, byte for byte.
  String story();

  /// Tells the story.
  void begin();

  /// Looks at what came back and perhaps says something; called again and again.
  void goOn();

  /// The messages that came back, oldest first.
  List<String> reads();

  /// Strings that must never be in a log: who this is, and a piece of the story.
  List<String> secrets();
}
