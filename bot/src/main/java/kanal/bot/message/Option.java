package kanal.bot.message;

/// One of the answers a message offers.
///
/// @param choice the key that comes back in `Pressed`; at most 64 bytes, Telegram's limit for
///   callback data
/// @param label what the citizen reads
public record Option(String choice, String label) {}
