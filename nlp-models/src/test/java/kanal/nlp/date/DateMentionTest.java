package kanal.nlp.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kanal.nlp.text.Message;
import kanal.nlp.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateMentionTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final LocalDateTime WEDNESDAY = LocalDateTime.parse("2026-11-18T15:00");

  record Case(String text, String received, List<String> expected) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() {
    return WordList.load("/kanal/nlp/date/mentions.txt").stream()
        .map(line -> List.of(line.split(" \\| ")))
        .map(cells -> new Case(cells.get(0), cells.get(1), cells.subList(2, cells.size())));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatPeopleSayAboutTime(Case one) {
    var told =
        mentions(one.text(), LocalDateTime.parse(one.received())).stream()
            .map(DateMentionTest::told)
            .toList();
    var expected =
        one.expected().equals(List.of("-"))
            ? List.of()
            : List.of(String.join(" | ", one.expected()));
    assertThat(told).isEqualTo(expected);
  }

  private static String told(DateMention mention) {
    var from = mention.time().map(span -> span.from().toString());
    var to = mention.time().map(span -> span.to().toString());
    return String.join(
        " | ",
        mention.words(),
        from.orElse(mention.from().toString()),
        to.orElse(mention.to().toString()),
        mention.precision() + (mention.assumed() ? " assumed" : ""));
  }

  @Test
  void tellsEachOfSeveralInTheOrderOfTheText() {
    var text = "sudah 3 bulan rusak, saya lapor tgl 2 Oktober 2026, kemarin jam 9 pagi tanya lagi";
    assertThat(mentions(text, WEDNESDAY))
        .extracting(DateMention::words)
        .containsExactly("sudah 3 bulan", "tgl 2 Oktober 2026", "kemarin jam 9 pagi");
  }

  @Test
  void takesNoAssumedDayForTheIncident() {
    var text = "jam 19.20 lampu padam";
    assertThat(mentions(text, WEDNESDAY)).extracting(DateMention::assumed).containsExactly(true);
    assertThat(DateFinder.read(Message.of(text), WEDNESDAY.atZone(ZONE)).incident()).isEmpty();
  }

  @Test
  void takesADayBeforeAnAssumedOne() {
    var text = "3 hari berturut-turut mati, sudah seminggu begini";
    assertThat(DateFinder.read(Message.of(text), WEDNESDAY.atZone(ZONE)).incident())
        .map(DateMention::words)
        .contains("sudah seminggu");
  }

  @Test
  void keepsItsPromisesOnAnyWords() {
    var random = new Random(20_261_118);
    var bits =
        List.of(
            "kemarin jam 0 7 12 19.20 24 31 setengah malam pagi dini hari tadi sejak lebaran tahun lalu ini"
                .split(" "));
    var more =
        List.of(
            ("awal akhir minggu Senin tgl Mei Agt 2026 29 Februari puasa sampai - . , : / bulan 02"
                 + " sudah 1,5 berturut-turut baru saja semalam at pm WIB 1930 yang lusa natal 99"
                 + " 999999999 last ago beberapa 99-99-9999 0 kurang lewat seperempat imlek 🔥 an")
                .split(" "));
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int word = random.nextInt(9); word >= 0; word--) {
        var from = random.nextBoolean() ? bits : more;
        text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(5) > 0 ? " " : "");
      }
      var received = WEDNESDAY.minusHours(random.nextInt(70_000)).plusMinutes(random.nextInt(60));
      holds(text.toString(), received);
    }
  }

  private void holds(String text, LocalDateTime received) {
    int at = 0;
    for (var mention : mentions(text, received)) {
      assertThat(mention.start()).as(text).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.words());
      assertThat(mention.from()).as(text).isBeforeOrEqualTo(mention.to());
      assertThat(mention.to()).as(text).isBeforeOrEqualTo(received.toLocalDate());
      mention
          .time()
          .ifPresent(span -> {
            assertThat(span.from()).as(text).isBeforeOrEqualTo(span.to());
            assertThat(span.to()).as(text).isBeforeOrEqualTo(received);
            assertThat(span.from().toLocalDate()).as(text).isEqualTo(mention.from());
            assertThat(span.to().toLocalDate()).as(text).isEqualTo(mention.to());
          });
      at = mention.end();
    }
  }

  private List<DateMention> mentions(String text, LocalDateTime received) {
    return DateFinder.read(Message.of(text), received.atZone(ZONE)).all();
  }
}
