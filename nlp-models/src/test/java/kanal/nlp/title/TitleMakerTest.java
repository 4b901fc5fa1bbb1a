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
          mohon izin mengadukan bahwasanya got depan rumah meluap      | Got depan rumah meluap
          Kepada dinas terkait, mohon untuk segera ditambal jalannya   | Segera ditambal jalannya
          mohon agar lampu taman diperbaiki                            | Lampu taman diperbaiki
          Tolong untuk trotoar depan pasar dibongkar                   | Trotoar depan pasar dibongkar
          Perkenalkan saya ingin menyampaikan sumur kami berbau solar  | Sumur kami berbau solar
          wilujeng enjing min, izin komplain air sudah keruh           | Air sudah keruh
          saluran tersumbat di dekat pasar ikan (got                   | Saluran tersumbat di dekat pasar ikan
          pipa bocor di gang, hub 0812 3456 7890 atau budi@contoh.id   | Pipa bocor di gang, hub *** atau ***
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

  @Test
  void doesNotEndOnAWordThatLeadsOn() {
    var text =
        "Penerangan umum sepanjang tepi sungai besar tempat anak sekolah lewat padam total di Jl."
            + " Anggrek sebelah utara lapangan";
    assertThat(title(text))
        .isEqualTo("Penerangan umum sepanjang tepi sungai besar tempat anak sekolah lewat padam");
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
