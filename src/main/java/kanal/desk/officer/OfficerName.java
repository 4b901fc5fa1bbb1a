package kanal.desk.officer;

import java.util.Locale;
import java.util.regex.Pattern;

/// The name an officer signs in with: small letters, digits and a few signs, so that an address of
/// e-mail can be one.
public final class OfficerName {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,59}");

  private OfficerName() {}

  /// As it is kept, however it was typed.
  public static String of(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /// Whether anybody can be called so.
  public static boolean valid(String name) {
    return SHAPE.matcher(name).matches();
  }
}
