package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.channels.sms.Form;
import kanal.channels.testing.TwilioCalls;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.channels.web.Rejected;

/// Any form may claim to be Twilio's: only the very form that was signed with our token is, not one
/// that differs in a letter, and nobody signs by chance.
class TwilioSignatureFuzzTest extends FuzzContract {
  private static final String SID = "AC0123456789abcdef0123456789abcdef";
  private static final String MESSAGE = "SM0123456789abcdef0123456789abcdef";
  private static final String PUBLIC = "https://lapor.test";
  private static final String PATH = "/sms/twilio";
  private static final String TOKEN = "t0ken";

  @Override
  public void take(byte[] input) {
    try {
      take(Form.read(input));
    } catch (Rejected malformed) {
      assertThat(malformed.problem().status()).isEqualTo(400);
    }
  }

  private static void take(Form form) {
    assertThat(genuine(form, form.text("Signature"))).isFalse();

    var told = new HashMap<>(form.fields());
    told.putAll(Map.of("AccountSid", SID, "MessageSid", MESSAGE, "Body", form.text("Body")));
    var signature = signed(told);
    assertThat(genuine(new Form(told), signature)).isTrue();

    assertThat(genuine(with(told, "Body", form.text("Body") + "a"), signature)).isFalse();
    assertThat(genuine(with(told, "New" + told.size(), "b"), signature)).isFalse();
    assertThat(genuine(new Form(told), "!" + signature.substring(1))).isFalse();
    assertThat(genuine(new Form(told), signature + "A")).isFalse();
    var other = with(told, "AccountSid", SID.replace('0', '1'));
    assertThat(genuine(other, signed(other.fields()))).isFalse();
  }

  private static boolean genuine(Form form, String signature) {
    var account = new TwilioAccount(SID, TOKEN, "", PUBLIC, URI.create("https://api.twilio.com"));
    return new TwilioSeal(account).genuine(PATH, form, signature, "Body");
  }

  private static Form with(Map<String, String> fields, String name, String value) {
    var changed = new HashMap<>(fields);
    changed.put(name, value);
    return new Form(changed);
  }

  private static String signed(Map<String, String> fields) {
    return TwilioCalls.signature(TOKEN, PUBLIC + PATH, fields);
  }

  @Override
  protected List<String> known() {
    return List.of(
        "Body=halo&From=%2B6281234567890",
        "Signature=AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D&Body=&AccountSid=" + SID,
        "Bod=y&Body=%F0%9F%98%AD&MessageSid=" + MESSAGE,
        "AccountSid=x&MessageSid=&A=b&a=B",
        "body=klein");
  }
}
