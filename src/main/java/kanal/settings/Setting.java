package kanal.settings;

import java.util.Locale;

/// A setting of Kanal.
///
/// @param name such as `kanal.rules.draft-life`
/// @param type as Java names it
/// @param usual what holds when nothing is set; empty for nothing
public record Setting(String name, String type, String usual, String meaning) {
  /// Whether names of its own follow, as in `kanal.sms.regions.TANGKAB`.
  public boolean isMap() {
    return type.startsWith("java.util.Map");
  }

  /// As an environment variable.
  public String variable() {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /// What to write, in words.
  public String form() {
    var plain = type.replaceAll("^java\\.util\\.Optional<(.*)>$", "$1");
    return switch (plain) {
      case "java.time.Duration" -> "duration";
      case "java.lang.Integer", "java.lang.Long" -> "whole number";
      case "java.lang.Double" -> "number";
      case "java.lang.Boolean" -> "true or false";
      case "java.net.URI" -> "address";
      case "java.nio.file.Path" -> "path";
      case "java.time.ZoneId" -> "time zone";
      default -> formOfMany(plain);
    };
  }

  private static String formOfMany(String type) {
    if (type.startsWith("java.util.Map")) {
      return "texts by name";
    }
    if (type.startsWith("java.util.Set") || type.startsWith("java.util.List")) {
      return "list, with commas";
    }
    return "text";
  }

  /// Something that may be written there.
  public String example() {
    return switch (form()) {
      case "duration" -> "72h, 15m or 30s";
      case "whole number" -> usual.isEmpty() ? "10" : usual;
      case "number" -> usual.isEmpty() ? "0.5" : usual;
      case "true or false" -> "true or false";
      case "address" -> usual.isEmpty() ? "https://example.go.id" : usual;
      case "time zone" -> "Asia/Jakarta";
      default -> usual;
    };
  }
}
