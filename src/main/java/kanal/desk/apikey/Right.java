package kanal.desk.apikey;

/// What a key may do.
public enum Right {
  READ("Membaca laporan dan kabarnya"),
  FILE("Mengirim laporan"),
  UPDATE("Mengirim kabar tentang laporan");

  private final String label;

  Right(String label) {
    this.label = label;
  }

  /// What admins read.
  public String label() {
    return label;
  }
}
