package kanal.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.nlp.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightedTest {
  private static final TopicClassifier CLASSIFIER = TopicModelFiles.shipped().classifier();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lampu jalan mati di gang kami. KTP anak saya belum jadi, kantor kecamatan tutup",
        "pak RT 05 RW. 02 jalan rusak parah di kel Cikupa, kartu keluarga hilang",
        "sampah menumpuk di RT 3 4 hari"
      })
  void readsAPartAsIfItWereAll(String text) {
    var message = Message.of(text);
    var sighted = CLASSIFIER.sight(message);
    for (int first = 0; first < message.size(); first++) {
      for (int last = first; last < message.size(); last++) {
        var alone = new Message(text, message.words().subList(first, last + 1));
        assertThat(sighted.part(first, last))
            .as("%s to %s", first, last)
            .isEqualTo(CLASSIFIER.read(alone));
      }
    }
  }
}
