package kanal.desk.unit;

/// What is wrong with a unit or a rule that somebody wants to keep, in words officers read.
public enum UnitFault {
  CODE("Kode hanya boleh berisi huruf kecil, angka, dan tanda hubung, paling banyak 40."),
  CODE_TAKEN("Kode ini sudah dipakai unit lain."),
  NAME("Nama unit perlu diisi, paling banyak 200 huruf."),
  TIER("Tingkat ini tidak dikenal."),
  ACTIVE("Kolom aktif hanya boleh berisi ya atau tidak."),
  REGION("Kode wilayah tidak benar. Contoh yang benar: 36.03 atau 36.03.12."),
  PARENT("Unit induk ini tidak ada atau sudah tidak aktif."),
  LOOP("Unit tidak boleh berada di bawah dirinya sendiri."),
  QUEUE("Meja verifikasi harus tetap ada."),
  CLOSE_ONE_BY_ONE("Menonaktifkan unit dilakukan di halaman Unit, agar penerusnya dapat dipilih."),
  HEIR("Pilih unit lain yang aktif untuk menerima laporan dan aturan unit ini."),
  NO_SUCH_UNIT("Unit ini tidak ada atau sudah tidak aktif."),
  TOPIC("Topik ini tidak dikenal."),
  TWICE("Baris ini mengulang baris sebelumnya.");

  private final String words;

  UnitFault(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
