package kanal.nlp.title;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.nlp.personal.PersonalDataFinder;
import kanal.nlp.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleMakerTest {
  private final TitleMaker titles = new TitleMaker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jalan rusak parah                                            | Jalan rusak parah
          Assalamualaikum wr wb. Mohon maaf, lampu jalan mati          | Lampu jalan mati
          selamat pagi pak, saya mau lapor jalan berlubang di cikupa   | Jalan berlubang di cikupa
          tolong sampah di pasar diangkut. sudah bau                   | Sampah di pasar diangkut
          mohon bantuan air mati dua hari                              | Air mati dua hari
          Izin melaporkan ada tiang miring dekat SDN 2                 | Ada tiang miring dekat SDN 2
          lampu di jl. Melati mati. terima kasih                       | Lampu di jl. Melati mati
          halo admin, KTP saya NIK 3603124507890002 belum jadi         | KTP saya NIK *** belum jadi
          hi, the street light is broken!                              | The street light is broken
          selamat pagi                                                 | Selamat pagi
          """)
  void keepsTheGist(String text, String title) {
    assertThat(title(text)).isEqualTo(title);
  }

  @Test
  void cutsALongSentenceAtAClause() {
    var text =
        "Jalan penghubung dua kampung di tempat kami sudah lama sekali rusak berat karena truk"
            + " pasir lewat tiap malam tanpa henti";
    assertThat(title(text))
        .isEqualTo("Jalan penghubung dua kampung di tempat kami sudah lama sekali rusak berat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s"
            + " t u v w x y z",
        "kataygpanjangsekalikataygpanjangsekalikataygpanjangsekalikataygpanjangsekalikataygpanjang",
        "jalan\n\n\nrusak\tparah\u0000 sekali",
        "🔥 jalan rusak 🔥 parah 🔥 sekali 🔥 tolong"
      })
  void isOneShortLine(String text) {
    assertThat(title(text))
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(80)
        .doesNotContain("\n", "\u0000");
  }

  @Test
  void isEmptyWithoutWords() {
    assertThat(title("😀 !!! ...")).isEmpty();
  }

  private String title(String text) {
    return titles.title(Message.of(text), PersonalDataFinder.find(text));
  }
}
