package kanal.nlp.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kanal.bot.complaint.Region;
import kanal.nlp.text.Message;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any message, however odd.
class PlaceBoundsTest {
  private static final List<String> WORDS =
      List.of(
          "jl",
          "Jalan",
          "RT",
          "rw",
          "3",
          "12/4",
          "kel.",
          "Desa",
          "kec",
          "kab.",
          "kota",
          "provinsi",
          "Sukamulya",
          "cikupa",
          "Tangerang",
          "sidomulyo",
          "Kelapa",
          "Dua",
          "di",
          "depan",
          "SDN",
          "pasar",
          ",",
          ".",
          "\n",
          ":",
          "sudah",
          "yang",
          "bisa",
          "😀",
          "'",
          "jaksel",
          "cikpua",
          "gg",
          "blok",
          "é",
          "Ku’u",
          "-",
          "warga",
          "pak");

  @ParameterizedTest
  @ValueSource(strings = {"-", "36.03", "35", "31.74"})
  void offsetsLieInTheTextAndTheWordsAreTheSpan(String home) {
    var finder = new PlaceFinder(Optional.of(home).filter(code -> !code.equals("-")));
    var random = new Random(20261122);
    for (int round = 0; round < 3_000; round++) {
      var text = new StringBuilder();
      for (int word = random.nextInt(14); word >= 0; word--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      check(text.toString(), finder.read(Message.of(text.toString())).all());
    }
  }

  private static void check(String text, List<PlaceMention> places) {
    int end = 0;
    for (var place : places) {
      assertThat(place.start()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(place.start(), place.end())).isEqualTo(place.text()).isNotBlank();
      assertThat(place.candidates())
          .hasSizeLessThanOrEqualTo(10)
          .satisfies(some -> assertThat(some.size()).isNotEqualTo(1));
      assertThat(place.region().isPresent() && !place.candidates().isEmpty()).as(text).isFalse();
      assertThat(place.candidates().isEmpty() || place.unsure()).as(text).isTrue();
      end = place.end();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sidomulyo ", "di Sukamulya, ", "kel abcdefghijk ", "kec Xyzwvuts kab Abcdefg ",
        "desa Karanganyar kec Karanganyar ", "RT 1 Sukamaju ", "jl ", "Suka Maju Jaya Mulya Sari "
      })
  void takesFiveThousandWordsInBoundedTime(String words) {
    var finder = new PlaceFinder(Optional.empty());
    var message = Message.of(words.repeat(5_000));
    Assertions.assertTimeout(Duration.ofSeconds(3), () -> finder.read(message).all());
  }

  @Test
  void refusesAHomeThatIsNoRegion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlaceFinder(Optional.of("99.99")))
        .withMessageContaining("99.99");
  }

  @Test
  void givesTheConversationTheRegionToo() {
    var place =
        new PlaceFinder(Optional.empty())
            .read(Message.of("banjir di desa Sukamulya kec Cikupa"))
            .place()
            .orElseThrow();
    assertThat(place.words()).isEqualTo("desa Sukamulya kec Cikupa");
    assertThat(place.region())
        .contains(new Region("36.03.18.1001", "Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten"));
    assertThat(place.unsure()).isFalse();
  }
}
