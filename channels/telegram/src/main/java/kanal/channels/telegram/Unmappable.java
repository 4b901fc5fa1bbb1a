package kanal.channels.telegram;

/// An update that is not shaped as Telegram's documentation says. Its text names no value of the
/// update: those are a citizen's.
final class Unmappable extends Exception {
  private static final long serialVersionUID = 1L;

  Unmappable(Exception cause) {
    // the cause itself quotes the JSON, so only its type is kept
    super("cannot be read: " + cause.getClass().getSimpleName());
  }
}
