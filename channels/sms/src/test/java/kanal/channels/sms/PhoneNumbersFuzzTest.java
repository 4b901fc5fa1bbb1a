package kanal.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.channels.testing.hostile.FuzzContract;

/// Any words may be a sender: a number is one however it is read again, and one citizen is one
/// citizen in each of the ways their number is written.
class PhoneNumbersFuzzTest extends FuzzContract {
  @Override
  public void take(byte[] input) {
    var words = new String(input, StandardCharsets.UTF_8);
    PhoneNumbers.ours(words)
        .ifPresent(number -> {
          assertThat(number).matches("\\+?[0-9]{1,20}");
          assertThat(PhoneNumbers.ours(number)).contains(number);
          assertThat(PhoneNumbers.ours(" (" + number + ") ")).contains(number);
        });
    PhoneNumbers.citizen(words)
        .ifPresent(citizen -> {
          assertThat(citizen.value()).matches("\\+?[0-9]{6,20}");
          assertThat(PhoneNumbers.citizen(citizen.value()))
              .hasValueSatisfying(same -> assertThat(same.value()).isEqualTo(citizen.value()));
        });
    var digits = "812" + (10_000_000 + Math.floorMod(words.hashCode(), 90_000_000));
    assertThat(List.of("0" + digits, "62" + digits, "+62" + digits, "+62 " + digits))
        .allSatisfy(written ->
            assertThat(PhoneNumbers.citizen(written))
                .isEqualTo(PhoneNumbers.citizen("+62" + digits)));
  }

  @Override
  protected List<String> known() {
    return List.of(
        "+6281234567890",
        "0812-3456-7890",
        "(021) 555.1234",
        "1708",
        "PROMO",
        "whatsapp:+6281234567890",
        "whatsapp:whatsapp:1",
        "6262626262",
        "+00000000000000000000",
        "٠٨١٢٣٤٥٦٧٨٩٠",
        "+1 650 253 0000");
  }
}
