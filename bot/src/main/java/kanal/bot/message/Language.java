package kanal.bot.message;

/// A language by its ISO 639 code.
public record Language(String code) {
  public static final Language INDONESIAN = new Language("id");
  public static final Language ENGLISH = new Language("en");
}
