package kanal.nlp.date;

/// How exactly a moment is told, from the finest to the coarsest.
public enum Precision {
  MINUTE,
  HOUR,
  /// A morning, an evening, a night.
  DAY_PART,
  DAY,
  WEEK,
  MONTH,
  YEAR
}
