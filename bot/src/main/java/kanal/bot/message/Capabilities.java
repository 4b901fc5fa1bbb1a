package kanal.bot.message;

import java.time.Duration;

/// What a channel can do, and what talking on it costs the citizen.
///
/// @param manner how a complaint is completed here
/// @param buttons whether options are buttons; otherwise they are numbered in the text
/// @param edits whether our own earlier message can be changed
/// @param sharesLocation whether a citizen can send a pin
/// @param free whether a message costs nobody anything
/// @param terse whether every character counts: one GSM-7 segment for questions and receipts
/// @param maxCharacters of one message
/// @param settle how long a prompt waits for the rest of a burst before it is sent
public record Capabilities(
    Manner manner,
    boolean buttons,
    boolean edits,
    boolean sharesLocation,
    boolean free,
    boolean terse,
    int maxCharacters,
    Duration settle) {

  /// How a complaint is completed on a channel.
  public enum Manner {
    /// A card to check, then filed: a round trip costs nothing.
    CONFIRM,
    /// Asks one question at a time and files as soon as it can: a round trip costs the citizen
    /// money.
    FILE_AT_ONCE,
    /// Files at once and asks for everything missing in that same answer: a letter, not a chat.
    ASK_ONCE
  }

  private static final int TELEGRAM_TEXT = 4096;
  private static final int SMS_TEXT = 459;
  private static final int WHATSAPP_TEXT = 1600;
  private static final int MAIL_TEXT = 100_000;

  /// A chat with buttons, like Telegram.
  public static Capabilities chat() {
    return new Capabilities(
        Manner.CONFIRM, true, true, true, true, false, TELEGRAM_TEXT, Duration.ofMillis(1200));
  }

  /// Short messages without buttons.
  public static Capabilities sms() {
    return new Capabilities(
        Manner.FILE_AT_ONCE, false, false, false, false, true, SMS_TEXT, Duration.ofSeconds(2));
  }

  /// WhatsApp by way of Twilio: pins and long texts, but no buttons, which need templates that Meta
  /// approved; a message costs the agency.
  public static Capabilities whatsapp() {
    return new Capabilities(
        Manner.FILE_AT_ONCE,
        false,
        false,
        true,
        false,
        false,
        WHATSAPP_TEXT,
        Duration.ofSeconds(2));
  }

  /// Letters.
  public static Capabilities mail() {
    return new Capabilities(
        Manner.ASK_ONCE, false, false, false, true, false, MAIL_TEXT, Duration.ZERO);
  }
}
