package kanal.channels.email.receive;

/// Why a mail is neither taken in nor answered.
public enum Ignored {
  /// `Auto-Submitted` says that a machine wrote it (RFC 3834).
  AUTO_SUBMITTED,
  /// Sent with an empty return path, so that nobody answers.
  NO_RETURN_PATH,
  /// `Precedence` bulk, list or junk.
  BULK,
  /// From a mailing list.
  LIST,
  /// Asks for no automatic answer.
  ANSWERS_UNWANTED,
  /// Carries a mark against loops.
  LOOP,
  /// A report about a mail.
  REPORT,
  /// A bounce of a mail of ours; it was reported as failed.
  BOUNCE,
  /// From an address that nobody reads.
  MACHINE,
  /// From ourselves.
  OURSELVES,
  /// The same words again from the same sender: most likely a machine that does not say so.
  REPEATED
}
