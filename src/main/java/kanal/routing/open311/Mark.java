package kanal.routing.open311;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.TicketNumber;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;
import kanal.routing.open311.wire.Form;
import kanal.routing.open311.wire.Open311Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// How a request bears our number: in an attribute when the server has one for it and shows it
/// again, else at the end of the description.
final class Mark {
  private static final Logger LOG = LoggerFactory.getLogger(Mark.class);

  private final String attribute;
  private final Open311Server server;
  private final AtomicReference<Shown> shown = new AtomicReference<>(Shown.NOT_SEEN_YET);

  private enum Shown {
    NOT_SEEN_YET,
    YES,
    NO
  }

  Mark(String attribute, Open311Server server) {
    this.attribute = attribute;
    this.server = server;
  }

  /// What to put at the end of the description of a service with these attributes.
  String end(TicketNumber number, List<ServiceAttribute> attributes) {
    return shown.get() != Shown.NO && listed(attributes) ? "" : "\n\n" + written(number);
  }

  /// Whether a request of the server's bears this number.
  ///
  /// Citizens write numbers of other reports into their own: the bare number in a description says
  /// nothing.
  static boolean on(JsonNode request, TicketNumber number) {
    return Elements.text(request, "description").contains(written(number))
        || request
            .propertyStream()
            .filter(field -> !field.getKey().equals("description"))
            .anyMatch(field -> Elements.holds(field.getValue(), number.value()));
  }

  /// Looks once whether the server shows the attribute again.
  void check(String id, TicketNumber number, List<ServiceAttribute> attributes) {
    if (shown.get() == Shown.NOT_SEEN_YET
        && listed(attributes)
        && server.get("requests/" + Form.segment(id), Form.empty())
            instanceof Answer.Said(var body)) {
      var found = Elements.of(body).stream().anyMatch(request -> on(request, number));
      shown.set(found ? Shown.YES : Shown.NO);
      if (!found) {
        LOG.warn(
            "The Open311 server takes the attribute {} but does not show it in its requests: from"
                + " now on our number stands in the description",
            attribute);
      }
    }
  }

  private boolean listed(List<ServiceAttribute> attributes) {
    return attributes.stream().anyMatch(known -> known.code().equals(attribute));
  }

  private static String written(TicketNumber number) {
    return "[Kanal " + number + "]";
  }
}
