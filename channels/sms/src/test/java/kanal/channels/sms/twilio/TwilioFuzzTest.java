package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kanal.channels.sms.Form;
import kanal.channels.sms.OurNumbers;
import kanal.channels.sms.PhoneNumbers;
import kanal.channels.sms.RawForm;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.channels.web.Rejected;

/// Any bytes are a form: refused, or read as it was written; nobody can sign it by chance.
class TwilioFuzzTest extends FuzzContract {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String SID = "AC0123456789abcdef0123456789abcdef";
  private static final String MESSAGE = "MessageSid=SM0123456789abcdef0123456789abcdef";

  private final TwilioSeal seal =
      new TwilioSeal(
          new TwilioAccount(
              SID, "t0ken", "", "https://lapor.test", URI.create("https://api.twilio.com")));
  private final TwilioMapper mapper = new TwilioMapper(new OurNumbers("+6281100001708", ""));

  @Override
  public void take(byte[] input) {
    var raw = new RawForm(input);
    assertThat(raw.text("Body")).isNotNull();
    assertThat(raw.without("Body").length).isLessThanOrEqualTo(input.length);
    try {
      take(Form.read(input));
    } catch (Rejected malformed) {
      assertThat(malformed.problem().status()).isEqualTo(400);
    }
  }

  private void take(Form form) throws Rejected {
    assertThat(Form.read(written(form).getBytes(StandardCharsets.US_ASCII))).isEqualTo(form);
    var signature = form.text("Signature");
    assertThat(seal.genuine("/sms/twilio", form, signature, "Body")).isFalse();
    assertThat(mapper.map(form, NOW)).isNotNull();
    PhoneNumbers.citizen(form.text("From"))
        .ifPresent(citizen -> assertThat(citizen.value()).matches("\\+?[0-9]{6,20}"));
  }

  private static String written(Form form) {
    return form.fields().entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  protected List<String> known() {
    return List.of(
        MESSAGE + "&AccountSid=" + SID + "&From=%2B6281234567890&To=%2B6281100001708&Body=a+b",
        MESSAGE + "&To=%2B6281100001708&From=PROMO&Body=%F0%9F%98%AD&NumMedia=1",
        "To=%2B6281100001708&From=0812-3456-7890&Body=STOP&OptOutType=STOP",
        "To=%2B6281100001708&From=%2B6281234567890&Latitude=-6.2&Longitude=106.8&Label=a",
        "To=%2B6281100001708&From=%2B6281234567890&MediaUrl0=http://x/&MediaContentType0=image/png",
        "a=b&a=c",
        "a=%ff&b=%zz",
        "=&==&=a");
  }
}
