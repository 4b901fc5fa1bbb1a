package kanal.channels.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.message.Address;

/// Reads telephone numbers as platforms and gateways write them.
public final class PhoneNumbers {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String REGION = "ID";
  private static final String COUNTRY = "62";
  private static final String WHATSAPP = Address.WHATSAPP + ":";
  private static final int SHORTEST_CITIZEN = 6;
  private static final Pattern DECORATION = Pattern.compile("[\\s().\\-]+");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,20}");

  private PhoneNumbers() {}

  /// Where a sender can be answered; empty for letters and for numbers shorter than 6 digits, which
  /// are machines.
  public static Optional<Address> citizen(String written) {
    return written.startsWith(WHATSAPP)
        ? person(written.substring(WHATSAPP.length())).map(it -> new Address(Address.WHATSAPP, it))
        : person(written).map(it -> new Address(Address.TEL, it));
  }

  /// One of our own numbers: E.164, but a short code such as 1708 as it is; empty when it is no
  /// number.
  public static Optional<String> ours(String written) {
    var bare = DECORATION.matcher(written).replaceAll("");
    return NUMBER.matcher(bare).matches()
        ? Optional.of(isShort(bare) ? bare : e164(bare))
        : Optional.empty();
  }

  private static Optional<String> person(String written) {
    return ours(written).filter(number -> !isShort(number));
  }

  // Before any parsing: libphonenumber reads the short code 1708 as +621708.
  private static boolean isShort(String number) {
    return number.chars().filter(Character::isDigit).count() < SHORTEST_CITIZEN;
  }

  private static String e164(String number) {
    if (number.startsWith("+")) {
      return valid(number).orElse(number);
    }
    // Before the national reading: a bare 62812.. would pass as a landline of area 62.
    if (number.startsWith(COUNTRY)) {
      return valid("+" + number).or(() -> valid(number)).orElse(number);
    }
    return valid(number).or(() -> valid("+" + number)).orElse(number);
  }

  private static Optional<String> valid(String number) {
    try {
      var parsed = NUMBERS.parse(number, REGION);
      return NUMBERS.isValidNumber(parsed)
          ? Optional.of(NUMBERS.format(parsed, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
