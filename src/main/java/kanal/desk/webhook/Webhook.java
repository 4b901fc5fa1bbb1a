package kanal.desk.webhook;

import java.time.Instant;
import java.util.Set;

/// Somebody who wants to hear of tickets.
///
/// @param live whether it is still told
public record Webhook(
    long id, String url, Set<Event> events, Instant madeAt, String madeBy, boolean live) {
  public Webhook {
    events = Set.copyOf(events);
  }
}
