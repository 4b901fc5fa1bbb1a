package kanal.bot.message;

/// Where a citizen can be reached, as a scheme and a value: `telegram:99`, `tel:+62812..`,
/// `mailto:..`.
///
/// The value is personal data: `toString` hides it, `uri` does not.
public record Address(String scheme, String value) {
  public static final String TELEGRAM = "telegram";
  public static final String TEL = "tel";
  public static final String WHATSAPP = "whatsapp";
  public static final String MAILTO = "mailto";

  /// The whole address; only for platforms and stores, never for logs.
  public String uri() {
    return scheme + ":" + value;
  }

  @Override
  public String toString() {
    return scheme + ":***";
  }
}
