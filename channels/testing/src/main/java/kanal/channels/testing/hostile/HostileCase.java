package kanal.channels.testing.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Something hostile, and what must become of it.
///
/// @param expected what must be true, by name
/// @param recipe of the input
public record HostileCase(String name, Map<String, String> expected, String recipe) {
  private static final String DIVIDER = "\n---\n";

  public HostileCase {
    expected = Map.copyOf(expected);
  }

  /// Reads a case as the files hold it: its name, lines `what: value`, a divider, the recipe.
  static HostileCase of(String written) {
    int divider = written.indexOf(DIVIDER);
    if (divider < 0) {
      throw new IllegalArgumentException("a case without a divider: " + written);
    }
    var head = written.substring(0, divider).lines().toList();
    var expected = new LinkedHashMap<String, String>();
    head.stream()
        .skip(1)
        .forEach(line -> {
          int colon = line.indexOf(": ");
          if (colon < 0
              || expected.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
            throw new IllegalArgumentException("not understood: " + line);
          }
        });
    var recipe = written.substring(divider + DIVIDER.length()).replaceFirst("\n+$", "");
    return new HostileCase(head.getFirst().strip(), expected, recipe);
  }

  /// The input as bytes with the line ends of mail and HTTP.
  public byte[] wire() {
    return Recipe.wire(recipe);
  }

  /// The input as a text.
  public String text() {
    return Recipe.text(recipe);
  }

  /// What must be true, if the case says so; a recipe itself.
  public Optional<String> expects(String what) {
    return Optional.ofNullable(expected.get(what)).map(Recipe::text);
  }

  /// What must be true.
  public String must(String what) {
    return expects(what).orElseThrow(() -> new IllegalArgumentException(name + " lacks " + what));
  }
}
