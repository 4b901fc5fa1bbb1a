package kanal.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void areLowerCaseWithOneBlankBetween() {
    assertThat(Words.normal("  Jalan RUSAK,\n\tparah!!  ")).isEqualTo("jalan rusak parah");
  }

  @Test
  void areFreeOfSignsAndPictures() {
    assertThat(Words.normal("😀 tidak... 👍🏽")).isEqualTo("tidak");
    assertThat(Words.normal("?! \uD83D")).isEmpty();
  }

  @Test
  void keepLettersAndNumbersOfAllScripts() {
    assertThat(Words.normal("ꦧꦱ 𝐀 ٣ Ⅳ ½")).isEqualTo("ꦧꦱ 𝐀 ٣ ⅳ ½");
  }

  @Test
  void ofACommandAreItsName() {
    assertThat(Words.normal("/batal@Bot")).isEqualTo("batal");
    assertThat(Words.normal("/ganti_bahasa")).isEqualTo("ganti bahasa");
    assertThat(Words.normal("/batal ya")).isEqualTo("batal ya");
  }

  @Test
  void areCountedOneByOne() {
    assertThat(Words.of("Lampu  mati, pak.")).containsExactly("lampu", "mati", "pak");
    assertThat(Words.of("...")).isEmpty();
  }
}
