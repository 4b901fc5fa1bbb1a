package kanal.channels.email.scan;

/// A limit that a mail goes over, so that only a part of it is read.
public enum Breach {
  /// More bytes than are fetched.
  SIZE,
  /// Headers longer than are read.
  HEADERS,
  /// More parts than are looked at.
  PARTS,
  /// Parts nested deeper than are looked into.
  DEPTH,
  /// More files than are kept.
  FILES,
  /// More words than are kept.
  WORDS
}
