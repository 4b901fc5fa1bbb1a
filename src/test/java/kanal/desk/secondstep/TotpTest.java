package kanal.desk.secondstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private final Totp totp = new Totp();

  /// RFC 6238, appendix B, the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037"
  })
  void makesTheCodesOfTheStandard(long second, String code) {
    var secret =
        new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    assertThat(totp.code(secret, Instant.ofEpochSecond(second))).isEqualTo(code);
    assertThat(totp.interval(secret, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void aPhoneMayBeOneIntervalWrongAndNotTwo() {
    var secret = totp.newSecret();
    var now = Instant.parse("2026-11-23T02:00:15Z");
    for (int off : new int[] {-1, 0, 1}) {
      assertThat(totp.interval(secret, totp.code(secret, now.plusSeconds(30L * off)), now))
          .hasValue(now.getEpochSecond() / 30 + off);
    }
    for (int off : new int[] {-2, 2}) {
      assertThat(totp.interval(secret, totp.code(secret, now.plusSeconds(30L * off)), now))
          .isEmpty();
    }
    assertThat(totp.interval(secret, "", now)).isEmpty();
  }

  @Test
  void secretsAreLongAndNeverTheSame() {
    assertThat(totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(totp.newSecret());
  }

  @Test
  void theAddressNamesAgencyAndOfficer() {
    assertThat(Totp.address("ABC", "Layanan & Kota", "budi@kota.go.id"))
        .isEqualTo(
            "otpauth://totp/Layanan%20%26%20Kota:budi%40kota.go.id?secret=ABC"
                + "&issuer=Layanan%20%26%20Kota&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void thePictureHasItsThreeCornersAndALightMargin() {
    var picture = QrPicture.of("otpauth://totp/x");
    // The dark corner of a finder pattern, four light modules from the edge.
    assertThat(picture.path()).startsWith("M4,4h1v1h-1z");
    assertThat(picture.path()).contains("M" + (picture.size() - 5) + ",4h1");
    assertThat(picture.toString()).doesNotContain("M4,4");
  }
}
