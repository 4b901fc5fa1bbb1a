package kanal.bot.message;

/// A language by its ISO 639 code: two letters where there are two, else three.
public record Language(String code) {
  public static final Language INDONESIAN = new Language("id");
  public static final Language ENGLISH = new Language("en");
  public static final Language JAVANESE = new Language("jv");
  public static final Language SUNDANESE = new Language("su");
  public static final Language BALINESE = new Language("ban");
  public static final Language MINANGKABAU = new Language("min");
}
