package kanal.nlp.topic;

/// Found on messages the model had not seen; all between 0 and 1 but the temperature.
///
/// @param temperature what scores are divided by so that confidences come true
/// @param sure from this confidence on the first topic is right often enough
/// @param likely from this confidence on the right topic is among the first three
/// @param nothing from this probability on a message reports nothing
public record Calibration(double temperature, double sure, double likely, double nothing) {
  /// Scores as they are, and trust in nothing: for models still to be calibrated.
  public static final Calibration NONE = new Calibration(1, 1, 1, 1);
}
