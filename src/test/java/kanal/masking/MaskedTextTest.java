package kanal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTextTest {
  private final MaskedText text = new MaskedText();

  @Test
  void putsStarsInThePlaceOfPersonalData() {
    assertThat(text.of("Hubungi saya di 0812 3456 7890 atau budi@example.org ya"))
        .isEqualTo("Hubungi saya di *** atau *** ya");
    assertThat(text.of("NIK 3603181203900001.")).isEqualTo("NIK ***.");
  }

  @Test
  void leavesOtherWordsAsTheyAre() {
    var words = "Jalan rusak 3 bulan, biaya Rp 450.000, laporan 2611-0001-3 😭";
    assertThat(text.of(words)).isEqualTo(words);
  }
}
