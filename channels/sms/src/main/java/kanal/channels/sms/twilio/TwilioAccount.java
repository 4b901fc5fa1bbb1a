package kanal.channels.sms.twilio;

import java.net.URI;
import java.util.List;

/// Our account at Twilio.
///
/// @param authToken signs webhooks and opens the REST API
/// @param previousAuthToken also accepted on webhooks, while the token is being changed; may be
///   empty
/// @param publicUrl where Twilio reaches this service, without a path; what it signs begins with it
/// @param apiUrl where the REST API is
public record TwilioAccount(
    String sid, String authToken, String previousAuthToken, String publicUrl, URI apiUrl) {

  /// The tokens a webhook may be signed with.
  List<String> tokens() {
    return previousAuthToken.isEmpty() ? List.of(authToken) : List.of(authToken, previousAuthToken);
  }

  @Override
  public String toString() {
    return "TwilioAccount[" + sid + "]";
  }
}
