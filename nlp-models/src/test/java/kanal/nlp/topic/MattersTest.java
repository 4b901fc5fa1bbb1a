package kanal.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanal.nlp.text.Message;
import kanal.nlp.topic.Matters.Matter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MattersTest {
  private static final TopicClassifier CLASSIFIER = TopicModelFiles.shipped().classifier();

  private static List<Matter> in(String text) {
    var message = Message.of(text);
    return Matters.in(CLASSIFIER.sight(message), CLASSIFIER.read(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lampu jalan di gang kami mati sudah dua minggu. KTP anak saya juga sudah 4 bulan belum jadi di dukcapil | infrastruktur,kependudukan
          Air PDAM tidak mengalir sejak Senin! Selain itu tukang parkir di depan pasar menarik tarif parkir motor sepuluh ribu tanpa karcis | energi_air,perhubungan
          bansos PKH ibu saya belum cair dari Maret, satu lagi jalan kampung berlubang parah sampai motor jatuh | sosial,infrastruktur
          """)
  void findsTwo(String text, String topics) {
    assertThat(in(text).stream().map(Matter::topic)).containsExactly(topics.split(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lampu jalan di gang kami mati sudah dua minggu. sangat gelap dan rawan, mohon segera"
            + " diperbaiki",
        "Pohon depan rumah sudah miring. Mohon dinas terkait memangkasnya, karena kabel listrik"
            + " hampir kena.",
        "jalan rusak",
        "halo",
        "",
      })
  void oneMatterStaysOne(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void everyWordBelongsToAMatter() {
    var text =
        "Selamat pagi. Lampu jalan di gang kami mati sudah dua minggu. KTP anak saya juga belum"
            + " jadi sejak 4 bulan lalu di dukcapil. Terima kasih.";
    var matters = in(text);
    assertThat(matters).hasSize(2);
    assertThat(matters.getFirst().first()).isZero();
    assertThat(matters.get(1).first()).isEqualTo(matters.getFirst().last() + 1);
    assertThat(matters.get(1).last()).isEqualTo(Message.of(text).size() - 1);
  }
}
