package kanal.nlp.store;

import java.time.Instant;
import java.util.Properties;

/// What programs read of a model's card.
///
/// @param trainedAt when
/// @param messages how many of the agency's own it learnt from
/// @param calibrated whether its confidences come from the agency's own messages
/// @param scores on the messages kept aside
/// @param before the version that was active then
/// @param scoresBefore of that version on the same messages
public record ModelCard(
    String version,
    Instant trainedAt,
    int messages,
    boolean calibrated,
    Scores scores,
    String before,
    Scores scoresBefore) {

  Properties properties() {
    var all = new Properties();
    all.setProperty("version", version);
    all.setProperty("trainedAt", trainedAt.toString());
    all.setProperty("messages", String.valueOf(messages));
    all.setProperty("calibrated", String.valueOf(calibrated));
    all.setProperty("before", before);
    put(all, "scores", scores);
    put(all, "scoresBefore", scoresBefore);
    return all;
  }

  /// @throws IllegalArgumentException when a part is missing or is no number
  static ModelCard of(Properties all) {
    return new ModelCard(
        text(all, "version"),
        Instant.parse(text(all, "trainedAt")),
        Integer.parseInt(text(all, "messages")),
        Boolean.parseBoolean(text(all, "calibrated")),
        scores(all, "scores"),
        text(all, "before"),
        scores(all, "scoresBefore"));
  }

  private static void put(Properties all, String name, Scores scores) {
    all.setProperty(name + ".messages", String.valueOf(scores.messages()));
    all.setProperty(name + ".accuracy", String.valueOf(scores.accuracy()));
    all.setProperty(name + ".macroF1", String.valueOf(scores.macroF1()));
    all.setProperty(name + ".topThree", String.valueOf(scores.topThree()));
    all.setProperty(name + ".calibrationError", String.valueOf(scores.calibrationError()));
    all.setProperty(name + ".answered", String.valueOf(scores.answered()));
    all.setProperty(name + ".precision", String.valueOf(scores.precision()));
  }

  private static Scores scores(Properties all, String name) {
    return new Scores(
        Integer.parseInt(text(all, name + ".messages")),
        number(all, name + ".accuracy"),
        number(all, name + ".macroF1"),
        number(all, name + ".topThree"),
        number(all, name + ".calibrationError"),
        Integer.parseInt(text(all, name + ".answered")),
        number(all, name + ".precision"));
  }

  private static double number(Properties all, String name) {
    return Double.parseDouble(text(all, name));
  }

  private static String text(Properties all, String name) {
    var value = all.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the card lacks " + name);
    }
    return value;
  }
}
