package kanal.channels.sms.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kanal.bot.message.OutboundMessage;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// The address a gateway sends by, with places for what differs.
///
/// @param template with `{to}` and `{text}`, and where wanted `{from}`, `{id}` and `{msisdn}` (the
///   number without its plus)
/// @param post whether the part behind the question mark is sent as a form
public record SendUrl(String template, boolean post) {
  private static final MediaType FORM =
      MediaType.get("application/x-www-form-urlencoded; charset=utf-8");

  /// The call that sends this message.
  Request request(String from, OutboundMessage message) {
    var to = message.to().address().value();
    var filled =
        template
            .replace("{from}", encoded(from))
            .replace("{to}", encoded(to))
            .replace("{msisdn}", encoded(to.replace("+", "")))
            .replace("{id}", encoded(message.id()))
            .replace("{text}", encoded(message.text()));
    var question = filled.indexOf('?');
    if (!post || question < 0) {
      return new Request.Builder().url(filled).build();
    }
    return new Request.Builder()
        .url(filled.substring(0, question))
        .post(RequestBody.create(filled.substring(question + 1), FORM))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "SendUrl[***]";
  }
}
