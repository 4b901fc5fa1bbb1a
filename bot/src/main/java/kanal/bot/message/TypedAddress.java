package kanal.bot.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody may mean who types a citizen's number or mail address by hand.
public final class TypedAddress {
  private static final Pattern DECORATION = Pattern.compile("[\\s().-]");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,20}");
  private static final String COUNTRY = "62";

  private TypedAddress() {}

  /// Every address these words may stand for; none when they are no address.
  public static List<Address> read(String typed) {
    var words = typed.strip();
    if (words.contains("@")) {
      return Stream.of(words, words.toLowerCase(Locale.ROOT))
          .distinct()
          .map(mail -> new Address(Address.MAILTO, mail))
          .toList();
    }
    var bare = DECORATION.matcher(words).replaceAll("");
    if (!NUMBER.matcher(bare).matches()) {
      return List.of();
    }
    var found = new LinkedHashSet<Address>();
    found.add(new Address(Address.TEL, international(bare)));
    found.add(new Address(Address.WHATSAPP, international(bare)));
    if (!bare.startsWith("+")) {
      found.add(new Address(Address.TELEGRAM, bare));
    }
    return List.copyOf(found);
  }

  private static String international(String number) {
    if (number.startsWith("+")) {
      return number;
    }
    if (number.startsWith("0")) {
      return "+" + COUNTRY + number.substring(1);
    }
    return number.startsWith(COUNTRY) ? "+" + number : "+" + COUNTRY + number;
  }
}
