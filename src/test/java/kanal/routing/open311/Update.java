package kanal.routing.open311;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// An update that a played server keeps.
record Update(String id, String request, String status, String words, Instant at) {
  /// As it is listed.
  Map<String, Object> shown() {
    return Map.of(
        "update_id",
        id,
        "service_request_id",
        request,
        "status",
        status.toLowerCase(Locale.ROOT),
        "updated_datetime",
        at.toString(),
        "description",
        words,
        "media_url",
        "");
  }
}
