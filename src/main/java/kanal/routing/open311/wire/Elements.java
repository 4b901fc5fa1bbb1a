package kanal.routing.open311.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds the things a server lists, however it wraps them: a list, one object, a list within an
/// object, or those turned into JSON from XML.
public final class Elements {
  private static final int DEEPEST = 6;
  private static final int LONGEST_NAME = 200;

  private Elements() {}

  /// The objects in an answer.
  public static List<JsonNode> of(JsonNode body) {
    return of(body, DEEPEST);
  }

  private static List<JsonNode> of(JsonNode node, int deepest) {
    if (node.isArray()) {
      return deepest == 0
          ? List.of()
          : node.valueStream().flatMap(inner -> of(inner, deepest - 1).stream()).toList();
    }
    if (!node.isObject() || node.isEmpty()) {
      return List.of();
    }
    var wrapped = deepest == 0 ? Optional.<JsonNode>empty() : wrapped(node);
    return wrapped.map(inner -> of(inner, deepest - 1)).orElseGet(() -> List.of(node));
  }

  /// What an object is only a wrapping of: its one container, when no name in it ends in `id`,
  /// `code` or `token` as those of real things do.
  private static Optional<JsonNode> wrapped(JsonNode object) {
    var real =
        object.propertyNames().stream()
            .anyMatch(
                name -> name.endsWith("id") || name.endsWith("code") || name.endsWith("token"));
    var containers = object.valueStream().filter(JsonNode::isContainer).toList();
    return !real && containers.size() == 1 ? Optional.of(containers.getFirst()) : Optional.empty();
  }

  /// A field as text, numbers included; empty when it is missing, null or no single value.
  public static String text(JsonNode element, String field) {
    var value = element.path(field);
    return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
  }

  /// A field as a name of something: short, and without control characters; empty when it is not.
  public static Optional<String> name(JsonNode element, String field) {
    var text = text(element, field);
    var usable =
        !text.isEmpty()
            && text.length() <= LONGEST_NAME
            && text.chars().noneMatch(Character::isISOControl);
    return usable ? Optional.of(text) : Optional.empty();
  }

  /// Whether any value in it, however deep, is this text.
  public static boolean holds(JsonNode node, String text) {
    return node.isContainer()
        ? node.valueStream().anyMatch(inner -> holds(inner, text))
        : node.asString().strip().equals(text);
  }
}
