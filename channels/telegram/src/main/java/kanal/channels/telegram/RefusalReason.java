package kanal.channels.telegram;

import java.util.List;
import java.util.Locale;

/// What operators read of a refusal. Only wordings that we know are passed on: an unknown one may
/// repeat what a citizen wrote.
final class RefusalReason {
  private static final List<String> KNOWN =
      List.of(
          "message text is empty",
          "message is too long",
          "text must be non-empty",
          "can't parse entities",
          "can't parse reply keyboard markup",
          "can't parse inline keyboard button",
          "button_data_invalid",
          "reply_markup_invalid",
          "message to edit not found",
          "message can't be edited",
          "peer_id_invalid",
          "user_is_bot",
          "group chat was upgraded");

  private RefusalReason() {}

  static String of(int code, String description) {
    var said = description.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(said::contains)
        .findFirst()
        .map(known -> code + " " + known)
        .orElse(code + " for a reason we do not know");
  }
}
