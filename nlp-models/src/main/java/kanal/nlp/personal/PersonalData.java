package kanal.nlp.personal;

/// A stretch of text that names a person or a household.
///
/// @param start its first character
/// @param end the first character after it
public record PersonalData(Type type, int start, int end) {
  /// What it is.
  public enum Type {
    /// The 16 digits of a person (NIK) or of a family card (KK).
    IDENTITY_NUMBER,
    PHONE,
    EMAIL,
    BANK_ACCOUNT,
    /// What PLN or PDAM know a household by.
    CUSTOMER_NUMBER
  }
}
