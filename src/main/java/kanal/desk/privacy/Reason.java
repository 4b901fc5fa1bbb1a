package kanal.desk.privacy;

/// Why an officer needs to see personal data.
public enum Reason {
  CONTACT("Menghubungi warga"),
  CHECK("Memeriksa kebenaran laporan"),
  FOLLOW_UP("Diperlukan untuk tindak lanjut di lapangan"),
  HAND_OVER("Menyerahkan ke instansi lain"),
  OTHER("Alasan lain, saya tulis di bawah");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  /// What officers read.
  public String label() {
    return label;
  }

  /// Whether it says nothing without words of the officer's own.
  public boolean needsNote() {
    return this == OTHER;
  }
}
