package kanal.channels.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Calls webhooks as Twilio does, with its signature.
public final class TwilioCalls implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String accountSid;

  public TwilioCalls(String accountSid) {
    this.accountSid = accountSid;
  }

  /// What Twilio sends with an incoming message.
  public Map<String, String> incoming(TwilioMessage message) {
    var form = new LinkedHashMap<String, String>();
    form.put("ToCountry", "ID");
    form.put("SmsMessageSid", message.sid());
    form.put("NumMedia", Integer.toString(message.media().size()));
    form.put("SmsSid", message.sid());
    form.put("SmsStatus", "received");
    form.put("Body", message.body());
    form.put("FromCountry", "ID");
    form.put("To", message.to());
    form.put("NumSegments", "1");
    form.put("MessageSid", message.sid());
    form.put("AccountSid", accountSid);
    form.put("From", message.from());
    form.put("ApiVersion", "2010-04-01");
    return form;
  }

  /// What Twilio sends when the state of our message changes.
  ///
  /// @param errorCode empty when nothing went wrong
  public Map<String, String> status(TwilioMessage message, String status, String errorCode) {
    var form = new LinkedHashMap<String, String>();
    form.put("SmsSid", message.sid());
    form.put("SmsStatus", status);
    form.put("MessageStatus", status);
    form.put("To", message.to());
    form.put("MessageSid", message.sid());
    form.put("AccountSid", accountSid);
    form.put("From", message.from());
    form.put("ApiVersion", "2010-04-01");
    if (!errorCode.isEmpty()) {
      form.put("ErrorCode", errorCode);
    }
    return form;
  }

  /// The value of `X-Twilio-Signature` for a form posted to this URL.
  public static String signature(String token, String url, Map<String, String> form) {
    var signed = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var bytes = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA1", e);
    }
  }

  /// Posts a form with a signature.
  public HttpResponse<String> post(URI where, Map<String, String> form, String signature)
      throws IOException, InterruptedException {
    return post(where, WebForm.write(form), signature);
  }

  /// Posts a body as it is, with a signature; without one when it is empty.
  public HttpResponse<String> post(URI where, String body, String signature)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(where)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("User-Agent", "TwilioProxy/1.1")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!signature.isEmpty()) {
      request.header("X-Twilio-Signature", signature);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
