package kanal.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "tel:+6281234567889, tel:+62 812-•••-••89",
    "tel:081234567889, tel:0812-•••-••89",
    "whatsapp:6281234567889, whatsapp:62 812-•••-••89",
    "tel:112, tel:•••",
    "telegram:987654321, telegram:•••321",
    "telegram:99, telegram:•••",
    "mailto:pelapor@example.org, mailto:p•••@•••",
    "mailto:, mailto:•••",
    "nonsense, •••"
  })
  void anAddressShowsItsKindAndLittleMore(String address, String masked) {
    assertThat(AddressMask.ofUri(address)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NIK saya 3603121708900004 mohon dicek",
        "hubungi 0812 3456 7889 ya",
        "hp +62-812-3456-7889",
        "surel budi.santoso@example.co.id",
        "no rek BRI 0123-01-012345-53-1",
        "KK 3603121708900004, NIK 3603121708900012"
      })
  void numbersAndAddressesInWordsAreCovered(String words) {
    var masked = TextMask.of(words);
    assertThat(masked).contains("•••");
    assertThat(masked.replaceAll("\\D", ""))
        .hasSizeLessThanOrEqualTo(words.replaceAll("\\D", "").length() / 2 + 1);
    assertThat(masked).doesNotContain("santoso", "example");
    assertThat(TextMask.of(masked)).as("covering twice changes nothing").isEqualTo(masked);
  }

  @Test
  void whatNamesNobodyStaysAsItIs() {
    for (var words :
        new String[] {
          "jln depan sdn 2 cikupa rusak parah udh 3 bln",
          "RT 03 RW 05 blok C12, sejak 1 November 2026 pukul 07.30",
          "minta uang Rp50.000",
          ""
        }) {
      assertThat(TextMask.of(words)).isSameAs(words);
    }
  }

  @Test
  void whatStaysCoveredIsPutBackInItsOwnPlace() {
    var words = "KK 3603121708900004, hp 0812 3456 7889";
    var masked = TextMask.of(words);
    assertThat(TextMask.uncovered(masked, words)).isEqualTo(words);
    assertThat(TextMask.uncovered("Mohon: " + masked + "!", words))
        .isEqualTo("Mohon: " + words + "!");
    assertThat(TextMask.uncovered(masked.substring(masked.indexOf("hp")), words))
        .isEqualTo("hp 0812 3456 7889");
    assertThat(TextMask.uncovered("Lain sama sekali", words)).isEqualTo("Lain sama sekali");
    assertThat(TextMask.uncovered(words, words)).isEqualTo(words);
  }
}
