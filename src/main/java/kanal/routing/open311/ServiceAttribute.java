package kanal.routing.open311;

import java.util.List;
import java.util.stream.Stream;
import kanal.routing.open311.wire.Elements;
import tools.jackson.databind.JsonNode;

/// One question of a service's own.
///
/// @param datatype string, number, datetime, text, singlevaluelist or multivaluelist
/// @param required whether the server refuses a request without it
record ServiceAttribute(String code, String datatype, boolean required, String description) {

  /// The attributes of a service definition.
  static List<ServiceAttribute> of(JsonNode definition) {
    return Elements.of(definition).stream()
        .flatMap(element ->
            element.has("attributes")
                ? Elements.of(element.path("attributes")).stream()
                : Stream.of(element))
        // What is not variable is a text for people to read, not a question.
        .filter(attribute -> !Elements.text(attribute, "variable").equals("false"))
        .map(attribute ->
            new ServiceAttribute(
                Elements.text(attribute, "code"),
                Elements.text(attribute, "datatype"),
                Elements.text(attribute, "required").equals("true"),
                Elements.text(attribute, "description")))
        .filter(attribute -> !attribute.code().isEmpty())
        .toList();
  }
}
