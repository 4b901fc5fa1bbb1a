package kanal.routing.open311;

import java.util.regex.Pattern;
import kanal.routing.open311.wire.Elements;
import tools.jackson.databind.JsonNode;

/// How an update bears our reference, so that it is found again and not told back to its writer.
final class UpdateMark {
  private static final Pattern OURS = Pattern.compile("\\[Kanal #[0-9a-z]{6,40}]");

  private UpdateMark() {}

  static String written(String reference) {
    return "[Kanal #" + reference + "]";
  }

  /// Whether this is the update of that reference.
  static boolean on(JsonNode update, String reference) {
    return Elements.text(update, "update_id").equals(reference)
        || Elements.text(update, "description").contains(written(reference));
  }

  /// Whether we sent this update, not an officer.
  static boolean onAny(JsonNode update) {
    return OURS.matcher(Elements.text(update, "description")).find();
  }
}
