package kanal.bot.complaint;

/// LAPOR's klasifikasi.
public enum Kind {
  COMPLAINT("pengaduan"),
  ASPIRATION("aspirasi"),
  INFORMATION("permintaan informasi");

  private final String officialName;

  Kind(String officialName) {
    this.officialName = officialName;
  }

  /// The word officers use.
  public String officialName() {
    return officialName;
  }
}
