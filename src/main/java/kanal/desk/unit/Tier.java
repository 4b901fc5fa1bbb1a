package kanal.desk.unit;

/// How far up a unit stands, from the ward to the nation.
public enum Tier {
  WARD("Kelurahan/desa"),
  DISTRICT("Kecamatan"),
  REGENCY("Kabupaten/kota"),
  PROVINCE("Provinsi"),
  NATIONAL("Nasional");

  private final String label;

  Tier(String label) {
    this.label = label;
  }

  /// What officers read.
  public String label() {
    return label;
  }
}
