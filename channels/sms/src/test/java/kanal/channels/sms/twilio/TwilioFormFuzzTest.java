package kanal.channels.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.sms.Form;
import kanal.channels.sms.OurNumbers;
import kanal.channels.sms.RawForm;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.channels.web.Rejected;

/// Any bytes are a form: refused without being quoted, or read as it was written, and mapped to
/// what a citizen can do.
class TwilioFormFuzzTest extends FuzzContract {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String MESSAGE = "MessageSid=SM0123456789abcdef0123456789abcdef";
  private static final int MOST_FIELDS = 500;
  private static final int MOST_FILES = 10;

  private final TwilioMapper mapper = new TwilioMapper(new OurNumbers("+6281100001708", ""));

  @Override
  public void take(byte[] input) {
    var raw = new RawForm(input);
    raw.text("Body").ifPresent(body -> assertThat(body).hasSizeLessThanOrEqualTo(input.length));
    assertThat(raw.without("Body").length).isLessThanOrEqualTo(input.length);
    assertThat(new RawForm(raw.without("Body")).text("Body")).isEmpty();
    try {
      take(Form.read(input));
    } catch (Rejected malformed) {
      assertThat(malformed.problem().status()).isEqualTo(400);
      assertThat(malformed.problem().title()).isEqualTo("The form is malformed.");
    }
  }

  private void take(Form form) throws Rejected {
    assertThat(form.fields()).hasSizeLessThanOrEqualTo(MOST_FIELDS);
    assertThat(Form.read(written(form).getBytes(StandardCharsets.US_ASCII))).isEqualTo(form);
    if (mapper.map(form, NOW) instanceof TwilioMapper.Mapped.Message(var message)) {
      assertThat(message.from().address().value()).matches("\\+?[0-9]{6,20}");
      assertThat(form.text("Body") + form.text("ButtonPayload")).contains(message.text());
      if (message.content() instanceof Written written) {
        assertThat(written.attachments())
            .hasSizeLessThanOrEqualTo(MOST_FILES)
            .allSatisfy(
                file -> assertThat(file.id()).matches("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,150}"));
      }
    }
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
        MESSAGE + "&AccountSid=AC1&From=%2B6281234567890&To=%2B6281100001708&Body=a+b",
        MESSAGE + "&To=%2B6281100001708&From=PROMO&Body=%F0%9F%98%AD&NumMedia=1",
        "To=%2B6281100001708&From=0812-3456-7890&Body=STOP&OptOutType=STOP",
        "To=%2B6281100001708&From=%2B6281234567890&Latitude=-6.2&Longitude=106.8&Label=a",
        "To=%2B6281100001708&From=%2B6281234567890&MediaUrl0=http://x/&MediaContentType0=image/png",
        "a=b&a=c",
        "a=%ff&b=%zz",
        "=&==&=a");
  }
}
