package kanal.routing.open311.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Names and values of a call, in order; empty values are left out, as real servers stumble over
/// them.
public record Form(Map<String, String> fields) {
  public Form {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public static Form empty() {
    return new Form(Map.of());
  }

  /// The same with one field more.
  public Form with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    var more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Form(more);
  }

  /// As `application/x-www-form-urlencoded`, in UTF-8.
  public String encoded() {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// One name in a path.
  public static String segment(String name) {
    return encoded(name).replace("+", "%20");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Form" + fields.keySet();
  }
}
