package kanal.channels.email.scan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A header value with parameters (RFC 2045), read as leniently as mail programs write it.
///
/// @param value before the first semicolon, in lower case
/// @param parameters by their names in lower case; continued ones (RFC 2231) put together
public record Parameterized(String value, Map<String, String> parameters) {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s=;\"]{1,60})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^;]*+))");

  /// Longer ones are cut: the pattern above needs stack for every sign that is quoted.
  private static final int LONGEST = 4_000;

  public Parameterized {
    parameters = Map.copyOf(parameters);
  }

  static Parameterized of(String whole) {
    var header = whole.substring(0, Math.min(whole.length(), LONGEST));
    var semicolon = header.indexOf(';');
    var value = semicolon < 0 ? header : header.substring(0, semicolon);
    var parameters = new LinkedHashMap<String, String>();
    if (semicolon >= 0) {
      PARAMETER
          .matcher(header.substring(semicolon))
          .results()
          .forEach(found -> {
            var quoted = found.group(2);
            var plain = quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : found.group(3);
            var name = found.group(1).toLowerCase(Locale.ROOT).replaceFirst("\\*.*", "");
            parameters.merge(name, plain.strip(), String::concat);
          });
    }
    return new Parameterized(value.strip().toLowerCase(Locale.ROOT), parameters);
  }

  /// A parameter, when it is there and not empty.
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(some -> !some.isEmpty());
  }
}
