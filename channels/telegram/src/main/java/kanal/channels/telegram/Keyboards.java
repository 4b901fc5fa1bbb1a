package kanal.channels.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.message.Option;
import kanal.bot.message.OutboundMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/// The buttons below a message.
final class Keyboards {
  private static final String SHARE_LOCATION = "📍 Kirim lokasi";

  /// Labels up to this length stand two in a row on a narrow phone.
  private static final int SHORT = 16;

  private Keyboards() {}

  /// A message has one keyboard: its options, else the location button, else none, and then an
  /// earlier location button goes away.
  static ReplyKeyboard below(OutboundMessage message) {
    var inline = inline(message.options());
    if (inline.isPresent()) {
      return inline.get();
    }
    return message.asksLocation() ? location() : new ReplyKeyboardRemove(true);
  }

  /// One button per option, short ones two in a row; empty without options.
  static Optional<InlineKeyboardMarkup> inline(List<Option> options) {
    if (options.isEmpty()) {
      return Optional.empty();
    }
    var rows = new ArrayList<InlineKeyboardRow>();
    boolean open = false;
    for (var option : options) {
      boolean small = option.label().length() <= SHORT;
      if (open && small) {
        rows.getLast().add(button(option));
        open = false;
      } else {
        rows.add(new InlineKeyboardRow(button(option)));
        open = small;
      }
    }
    return Optional.of(new InlineKeyboardMarkup(rows));
  }

  private static InlineKeyboardButton button(Option option) {
    return InlineKeyboardButton.builder()
        .text(option.label())
        .callbackData(option.choice())
        .build();
  }

  // Only the keyboard in place of the phone's own can ask for a location; the buttons inside the
  // chat cannot.
  private static ReplyKeyboard location() {
    var share = KeyboardButton.builder().text(SHARE_LOCATION).requestLocation(true).build();
    return ReplyKeyboardMarkup.builder()
        .keyboardRow(new KeyboardRow(share))
        .oneTimeKeyboard(true)
        .resizeKeyboard(true)
        .build();
  }
}
