package kanal.desk.officer;

/// What an officer may do, beside what they may see.
public enum Role {
  /// Works on the tickets of their units.
  OFFICER("Petugas"),
  /// Works on the tickets of their units and of the units below, and leads them.
  UNIT_LEAD("Kepala unit"),
  /// Sees everything and keeps units, rules and people.
  ADMIN("Admin"),
  /// Sees everything and changes nothing.
  AUDITOR("Pemeriksa");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /// What officers read.
  public String label() {
    return label;
  }
}
