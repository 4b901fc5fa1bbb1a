package kanal.bot.complaint;

/// Where a ticket stands, from the citizen's point of view.
public enum Stage {
  /// Waiting for an officer to look at it.
  RECEIVED,
  /// Verifikasi: accepted and passed on.
  VERIFIED,
  /// Tunda: the officer needs more information.
  WAITING,
  /// Bukan Wewenang: handed over to another authority.
  HANDED_OVER,
  /// Selesai.
  DONE,
  /// Arsipkan: closed with a reason.
  ARCHIVED,
  /// Taken back by the citizen.
  WITHDRAWN;

  /// Whether nothing more is expected to happen.
  public boolean closed() {
    return this == DONE || this == ARCHIVED || this == WITHDRAWN;
  }
}
