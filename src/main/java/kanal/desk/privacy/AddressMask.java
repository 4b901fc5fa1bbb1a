package kanal.desk.privacy;

import kanal.bot.message.Address;

/// Covers an address so that officers can tell two reporters apart and reach neither.
final class AddressMask {
  static final String DOTS = "•••";
  private static final int SHOWN_OF_ACCOUNT = 3;
  private static final int SHOWN_AT_END = 2;
  private static final int DIGITS_OF_OPERATOR = 3;
  private static final int FEWEST_DIGITS = 9;

  private AddressMask() {}

  /// An address as `scheme:value`, its value covered.
  static String ofUri(String uri) {
    int colon = uri.indexOf(':');
    if (colon < 0) {
      return DOTS;
    }
    var scheme = uri.substring(0, colon);
    var value = uri.substring(colon + 1);
    return scheme
        + ":"
        + switch (scheme) {
          case Address.TEL, Address.WHATSAPP -> phone(value);
          case Address.MAILTO -> email(value);
          default -> account(value);
        };
  }

  /// `+62 812-•••-••89`, or `0812-•••-••89`.
  static String phone(String number) {
    var digits = number.replaceAll("\\D", "");
    if (digits.length() < FEWEST_DIGITS) {
      return DOTS;
    }
    var end = "-•••-••" + digits.substring(digits.length() - SHOWN_AT_END);
    if (digits.startsWith("62")) {
      var plus = number.strip().startsWith("+") ? "+" : "";
      return plus + "62 " + digits.substring(2, 2 + DIGITS_OF_OPERATOR) + end;
    }
    return digits.substring(0, 1 + DIGITS_OF_OPERATOR) + end;
  }

  /// `p•••@•••`: a small domain names a person as well as what stands before it.
  static String email(String address) {
    int at = address.indexOf('@');
    return at < 1
        ? DOTS
        : address.substring(0, address.offsetByCodePoints(0, 1)) + DOTS + "@" + DOTS;
  }

  /// `•••321`.
  static String account(String value) {
    return value.length() <= 2 * SHOWN_OF_ACCOUNT
        ? DOTS
        : DOTS + value.substring(value.length() - SHOWN_OF_ACCOUNT);
  }
}
