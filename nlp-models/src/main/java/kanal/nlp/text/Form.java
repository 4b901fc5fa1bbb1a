package kanal.nlp.text;

/// How a word is written, whatever the capitals. Messages that write a word the same share one form
/// as long as it is remembered, so that what is known of a word is looked up once.
public final class Form {
  /// Of a form that is not remembered.
  static final int UNNUMBERED = -1;

  /// What stands beyond either end of a message.
  static final Form NOTHING = new Form("", "", 0);

  private final String lower;
  private final String normal;
  private final boolean number;
  private final int hash;

  /// What a hash is multiplied with for so many letters behind it.
  private final int power;

  private final int id;

  private Form(String lower, String normal, int id) {
    this.lower = lower;
    this.normal = normal;
    this.number = !lower.isEmpty() && Character.isDigit(lower.charAt(0));
    this.hash = lower.hashCode();
    this.power = power(lower.length());
    this.id = id;
  }

  /// @param lower in lower case, letters or digits only
  static Form of(String lower, int id) {
    boolean number = Character.isDigit(lower.charAt(0));
    return new Form(lower, number ? lower : Abbreviations.writtenOut(lower), id);
  }

  /// As written, in lower case, without apostrophes.
  public String lower() {
    return lower;
  }

  /// With abbreviations written out and stretched letters shortened.
  public String normal() {
    return normal;
  }

  /// Whether it is digits only.
  public boolean number() {
    return number;
  }

  /// The hash of its lower case, as `String` has it.
  int hash() {
    return hash;
  }

  /// The hash of some text with its lower case behind.
  public int hashAfter(int text) {
    return text * power + hash;
  }

  private static int power(int letters) {
    int power = 1;
    for (int i = 0; i < letters; i++) {
      power *= 31;
    }
    return power;
  }

  /// Below [Forms#MOST], or [#UNNUMBERED].
  int id() {
    return id;
  }

  /// Whether it is spelt with these signs, whose hash is known to be the same.
  boolean spelt(char[] signs, int length) {
    if (lower.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (lower.charAt(i) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "Form[" + lower.length() + " signs]";
  }
}
