package kanal.nlp.labelled;

import java.util.Optional;

/// Which columns of a file hold what.
///
/// @param date when the message was received, where there is such a column
public record Columns(String text, String label, Optional<String> date) {
  /// Read, when it is there: codes of other topics that are not wrong, between semicolons or
  /// blanks.
  public static final String ALSO_ACCEPTABLE = "also_acceptable";

  public static final Columns DEFAULT = new Columns("text", "topic", Optional.empty());
}
