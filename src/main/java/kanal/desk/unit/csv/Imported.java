package kanal.desk.unit.csv;

import java.util.List;

/// What became of a file: either all of its lines are taken, or none and the bad ones are
/// explained.
///
/// @param taken how many lines
public record Imported(int taken, List<BadLine> bad) {
  public Imported {
    bad = List.copyOf(bad);
  }
}
