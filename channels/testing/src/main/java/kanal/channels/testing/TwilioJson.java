package kanal.channels.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes what Twilio's REST API answers, in its real shape.
final class TwilioJson {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  private TwilioJson() {}

  static String message(String account, TwilioMessage message) {
    var path = "/2010-04-01/Accounts/" + account + "/Messages/" + message.sid();
    return object(
        text("account_sid", account),
        text("api_version", "2010-04-01"),
        text("body", message.body()),
        text("date_created", date(message.at())),
        text("date_sent", date(message.at())),
        text("date_updated", date(message.at())),
        text("direction", message.inbound() ? "inbound" : "outbound-api"),
        raw("error_code", "null"),
        raw("error_message", "null"),
        text("from", message.from()),
        raw("messaging_service_sid", "null"),
        text("num_media", Integer.toString(message.media().size())),
        text("num_segments", "1"),
        raw("price", "null"),
        raw("price_unit", "null"),
        text("sid", message.sid()),
        text("status", message.inbound() ? "received" : "queued"),
        raw("subresource_uris", object(text("media", path + "/Media.json"))),
        text("to", message.to()),
        text("uri", path + ".json"));
  }

  static String media(String account, String messageSid, TwilioMessage.Media media, Instant at) {
    var path = "/2010-04-01/Accounts/" + account + "/Messages/" + messageSid;
    return object(
        text("account_sid", account),
        text("content_type", media.type()),
        text("date_created", date(at)),
        text("date_updated", date(at)),
        text("parent_sid", messageSid),
        text("sid", media.sid()),
        text("uri", path + "/Media/" + media.sid() + ".json"));
  }

  static String page(String name, List<String> rows, int size, String uri, String nextUri) {
    return object(
        raw(name, "[" + String.join(",", rows) + "]"),
        text("first_page_uri", uri),
        raw("end", Integer.toString(Math.max(0, rows.size() - 1))),
        raw("next_page_uri", nextUri.isEmpty() ? "null" : quoted(nextUri)),
        raw("page", "0"),
        raw("page_size", Integer.toString(size)),
        raw("previous_page_uri", "null"),
        raw("start", "0"),
        text("uri", uri));
  }

  static String error(int status, int code, String message) {
    return object(
        raw("code", Integer.toString(code)),
        text("message", message),
        text("more_info", "https://www.twilio.com/docs/errors/" + code),
        raw("status", Integer.toString(status)));
  }

  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String date(Instant at) {
    return RFC_2822.format(at);
  }

  private static String object(String... fields) {
    return "{" + String.join(",", fields) + "}";
  }

  private static String text(String name, String value) {
    return quoted(name) + ":" + quoted(value);
  }

  private static String raw(String name, String json) {
    return quoted(name) + ":" + json;
  }

  private static String quoted(String value) {
    return value
        .chars()
        .mapToObj(sign ->
            sign < ' ' || sign == '"' || sign == '\\' || sign > '~'
                ? String.format(Locale.ROOT, "\\u%04x", sign)
                : Character.toString(sign))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
