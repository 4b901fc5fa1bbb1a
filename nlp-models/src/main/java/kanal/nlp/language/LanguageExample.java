package kanal.nlp.language;

/// A sentence and the code of the language it is in.
public record LanguageExample(String code, String text) {
  @Override
  public String toString() {
    return "LanguageExample[" + code + "]";
  }
}
