package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kanal.channels.testing.TwilioCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which calls are not taken for Twilio's.
class TwilioRefusalsIT extends TwilioWebhookFixture {
  private static Map<String, String> without(Map<String, String> form, String name) {
    var changed = new LinkedHashMap<>(form);
    changed.remove(name);
    return changed;
  }

  private void isForbidden(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void refusesAMissingSignature() throws Exception {
    isForbidden(post(form("halo"), ""));
  }

  @Test
  void refusesAWrongSignature() throws Exception {
    isForbidden(post(form("halo"), "AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
  }

  @Test
  void refusesAChangedText() throws Exception {
    var form = form("halo");
    isForbidden(post(with(form, "Body", "lain"), sign(form)));
  }

  @Test
  void refusesASignatureForAnotherAddress() throws Exception {
    var form = form("halo");
    for (var url :
        List.of(
            STATUS, server.at(TwilioWebhook.PATH).toString(), INCOMING + "?a=b", INCOMING + "/")) {
      isForbidden(post(form, TwilioCalls.signature(twilio.authToken(), url, form)));
    }
  }

  @Test
  void refusesAQueryBesideTheForm() throws Exception {
    var form = form("halo");
    isForbidden(calls.post(server.at(TwilioWebhook.PATH + "?Body=lain"), form, sign(form)));
  }

  @Test
  void takesTheTokenBefore() throws Exception {
    var form = form("halo");
    assertThat(post(form, TwilioCalls.signature(PREVIOUS_TOKEN, INCOMING, form)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesTheSameLettersInOtherCuts() throws Exception {
    var form = form("halo");
    var signature = sign(form);
    var cut = with(without(form, "Body"), "Bo", "dyhalo");
    assertThat(sign(cut)).as("the signature alone does not tell").isEqualTo(signature);
    isForbidden(post(cut, signature));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageSid", "AccountSid", "From", "To", "Body", "NumMedia"})
  void refusesAFormWithoutAMandatoryName(String name) throws Exception {
    isForbidden(post(without(form("halo"), name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SM123",
        "sm00000000000000000000000000000000",
        "XX00000000000000000000000000000000"
      })
  void refusesWhatIsNoMessageId(String sid) throws Exception {
    isForbidden(post(with(form("halo"), "MessageSid", sid)));
  }

  @Test
  void refusesAnotherAccountAndAnotherNumber() throws Exception {
    isForbidden(post(with(form("halo"), "AccountSid", "AC" + "1".repeat(32))));
    isForbidden(post(with(form("halo"), "To", "+6281199999999")));
  }

  @Test
  void refusesOneSignatureForTwoMessages() throws Exception {
    // The citizen's words hold the rest of another form, so that both cuts give the same letters.
    var first = "SM" + "1".repeat(32);
    var second = "SM" + "2".repeat(32);
    var form = new LinkedHashMap<String, String>();
    form.put("AccountSid", twilio.accountSid());
    form.put("Body", "halo" + "From+628111111111MessageSid" + second + "NumMedia0Other");
    form.put("From", CITIZEN);
    form.put("MessageSid", first);
    form.put("NumMedia", "0");
    form.put("To", OURS);
    var forged = new LinkedHashMap<>(form);
    forged.put("Body", "halo");
    forged.put("From", "+628111111111");
    forged.put("MessageSid", second);
    forged.put("Other", "From" + CITIZEN + "MessageSid" + first + "NumMedia0");
    var signature = sign(form);
    assertThat(sign(forged)).as("the signature alone does not tell").isEqualTo(signature);
    assertThat(post(form, signature).statusCode()).isEqualTo(200);
    assertThat(post(forged, signature).statusCode()).isEqualTo(403);
    assertThat(intake.accepted()).hasSize(1);
  }

  @Test
  void refusesMalformedForms() throws Exception {
    var form = form("halo");
    for (var body : List.of("Body=%", "Body=%E9", "Body=a&Body=b", "=", "\u00e9")) {
      var answer = calls.post(server.at(TwilioWebhook.PATH), body, sign(form));
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void refusesATooLargeBody() throws Exception {
    var answer = post(form("a".repeat(200_000)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(intake.accepted()).isEmpty();
  }

  @Test
  void understandsOnlyPostedForms() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var get = HttpRequest.newBuilder(server.at(TwilioWebhook.PATH)).build();
      assertThat(client.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(405);
      var json =
          HttpRequest.newBuilder(server.at(TwilioWebhook.PATH))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build();
      assertThat(client.send(json, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(415);
    }
  }
}
