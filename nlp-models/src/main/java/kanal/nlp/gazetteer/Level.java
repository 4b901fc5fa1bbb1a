package kanal.nlp.gazetteer;

/// The tiers of the state, each inside the one before.
public enum Level {
  PROVINCE(0, 2),
  REGENCY(1, 5),
  DISTRICT(2, 8),
  VILLAGE(3, 13);

  private final int depth;
  private final int codeLength;

  Level(int depth, int codeLength) {
    this.depth = depth;
    this.codeLength = codeLength;
  }

  /// How many tiers are above it.
  int depth() {
    return depth;
  }

  static Level ofCode(int length) {
    for (var level : values()) {
      if (level.codeLength == length) {
        return level;
      }
    }
    throw new IllegalArgumentException("no region has a code of this length: " + length);
  }
}
