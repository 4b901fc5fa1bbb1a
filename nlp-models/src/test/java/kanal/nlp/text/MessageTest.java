package kanal.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jln RUSAK              | jalan rusak
          yg tdk bs              | yang tidak bisa
          anak2 sekolah          | anak sekolah
          rt05/rw11              | rt 05 rw 11
          sdn2                   | sdn 2
          hari Jum'at            | hari jumat
          lamaaaa bangeeet       | lama sekali
          lampu,mati.gelap       | lampu mati gelap
          e-KTP                  | e ktp
          """)
  void writesWordsOut(String text, String words) {
    assertThat(String.join(" ", Message.of(text).words().stream().map(Word::normal).toList()))
        .isEqualTo(words);
  }

  @Test
  void knowsTheWayBackToTheText() {
    var message = Message.of("Ada  LUBANG, dalam sekali");
    assertThat(message.between(1, 2)).isEqualTo("LUBANG, dalam");
    assertThat(message.gapBefore(2)).isEqualTo(Gap.COMMA);
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(Message.of("kata ".repeat(20_000)).text()).hasSize(Message.LONGEST);
  }
}
