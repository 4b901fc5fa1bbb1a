package kanal.desk.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer before it is JSON or XML.
///
/// @param root what XML calls the whole
/// @param item what XML calls one of its things; empty when the whole is one thing
/// @param things names and values, in order; a value is a text, a number, a truth, a list of such
///   things, or nothing
record Shown(String root, String item, List<Map<String, @Nullable Object>> things) {
  static Shown list(String root, String item, List<Map<String, @Nullable Object>> things) {
    return new Shown(root, item, things);
  }

  static Shown one(String root, Map<String, @Nullable Object> thing) {
    return new Shown(root, "", List.of(thing));
  }

  static Shown error(int code, String description) {
    return list(
        "errors",
        "error",
        List.of(new Thing().with("code", code).with("description", description).all()));
  }

  /// Builds a thing.
  static final class Thing {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Thing with(String name, @Nullable Object value) {
      values.put(name, value);
      return this;
    }

    Thing with(String name, Optional<?> value) {
      return with(name, value.isPresent() ? value.get() : null);
    }

    Map<String, @Nullable Object> all() {
      return values;
    }
  }
}
