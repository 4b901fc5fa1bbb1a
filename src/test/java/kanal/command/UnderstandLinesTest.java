package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kanal.nlp.KanalReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnderstandLinesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UnderstandLines LINES =
      new UnderstandLines(KanalReader.shipped(ZoneOffset.UTC, Optional.empty()));

  @Test
  void tellsAllThatWasRead() throws IOException {
    var text =
        "😀 Jln depan SDN 2 Cikupa rusak parah & berlubang kemarin, kabel terkelupas. Hub"
            + " 081234567890";
    var answer = answer(text, "2026-11-18T23:30:00+07:00");
    assertThat(answer.propertyNames())
        .containsExactly(
            "id",
            "topic",
            "confidence",
            "ranking",
            "matters",
            "language",
            "kind",
            "title",
            "places",
            "dates",
            "incident",
            "danger",
            "sensitive",
            "personalData",
            "complaint",
            "modelVersion");
    assertThat(answer.get("id").stringValue()).isEqualTo("m1");
    assertThat(answer.get("ranking")).hasSize(18);
    var best = answer.get("ranking").get(0);
    assertThat(best.get("topic").stringValue()).isEqualTo("infrastruktur");
    assertThat(best.get("confidence").doubleValue())
        .isEqualTo(answer.get("confidence").doubleValue());
    assertThat(answer.get("kind").stringValue()).isEqualTo("pengaduan");
    assertThat(answer.get("complaint").booleanValue()).isTrue();
    // The sign in front is two UTF-16 code units.
    assertThat(words(text, answer.get("places").get(0))).contains("SDN 2 Cikupa");
    assertThat(words(text, answer.get("dates").get(0))).isEqualTo("kemarin");
    assertThat(words(text, answer.get("personalData").get(0))).isEqualTo("081234567890");
    assertThat(answer.get("personalData").get(0).get("type").stringValue()).isEqualTo("phone");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18T23:30:00+07:00, 2026-11-17",
    "2026-11-18T16:30:00Z, 2026-11-17",
    "2026-11-18T23:30:00Z, 2026-11-17",
    "2026-11-19T00:30:00+0800, 2026-11-18",
    "2026-11-18T23:30:00+07:00[Asia/Jakarta], 2026-11-17"
  })
  void countsDaysInTheZoneOfTheMessage(String received, String yesterday) throws IOException {
    var incident = answer("lampu jalan mati sejak kemarin sore di RT 3", received).get("incident");
    // finer than a day, so a local time
    assertThat(incident.get("precision").stringValue()).isEqualTo("day_part");
    assertThat(incident.get("from").stringValue()).isEqualTo(yesterday + "T15:00");
  }

  @Test
  void abstainsWhenUnsure() throws IOException {
    var answer = answer("mohon ditindaklanjuti secepatnya pak", "2026-11-18T08:00:00Z");
    assertThat(answer.get("topic").stringValue()).isEqualTo("lainnya");
    assertThat(answer.get("incident").isNull()).isTrue();
  }

  @Test
  void answersABadLineOnItsPlaceWithoutItsWords() throws IOException {
    var good = line("2", "jalan rusak", "2026-11-18T08:00:00Z");
    var out = new StringWriter();
    int bad =
        LINES.answer(
            new StringReader(
                String.join(
                    "\n",
                    "{\"id\":\"1\",\"text\":\"rahasia",
                    good,
                    "{\"id\":\"3\",\"text\":7,\"received\":\"2026-11-18T08:00:00Z\"}",
                    line("4", "rahasia", "kemarin rahasia"),
                    line("5", "rahasia", "2026-11-18T08:00:00"),
                    "{\"text\":\"rahasia\",\"received\":\"2026-11-18T08:00:00Z\"}",
                    "",
                    "[1]",
                    good)),
            out);
    assertThat(bad).isEqualTo(7);
    var answers = out.toString().lines().map(JSON::readTree).toList();
    assertThat(answers).hasSize(9);
    assertThat(answers.get(1).has("topic")).isTrue();
    assertThat(answers.get(8).has("topic")).isTrue();
    assertThat(answers.get(0).toString()).isEqualTo("{\"error\":\"not JSON\"}");
    for (var at : List.of(2, 3, 4)) {
      assertThat(answers.get(at).get("id").stringValue()).isEqualTo(String.valueOf(at + 1));
      assertThat(answers.get(at).has("error")).isTrue();
    }
    for (var at : List.of(5, 6, 7)) {
      assertThat(answers.get(at).has("id")).isFalse();
      assertThat(answers.get(at).has("error")).isTrue();
    }
    assertThat(out.toString()).doesNotContain("rahasia");
  }

  @Test
  void answersEachLineBeforeTheNextOneComes() throws Exception {
    var answers = new LinkedBlockingQueue<String>();
    var input = new Feed();
    var done =
        CompletableFuture.supplyAsync(
            // a thread of its own: the common pool has few, and other tests wait in it
            () -> answered(input, new Lines(answers)), Thread::startVirtualThread);
    for (int i = 0; i < 3; i++) {
      input.pieces.add(line("n" + i, "jalan rusak", "2026-11-18T08:00:00Z") + "\n");
      var answer = answers.poll(20, TimeUnit.SECONDS);
      assertThat(done).isNotCompletedExceptionally();
      assertThat(answer).contains("\"n" + i + "\"");
    }
    input.pieces.add("");
    assertThat(done.get(20, TimeUnit.SECONDS)).isZero();
  }

  private static int answered(Reader input, Writer output) {
    try {
      return LINES.answer(input, output);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode answer(String text, String received) throws IOException {
    var out = new StringWriter();
    assertThat(LINES.answer(new StringReader(line("m1", text, received)), out)).isZero();
    return JSON.readTree(out.toString());
  }

  private static String line(String id, String text, String received) {
    return JSON.writeValueAsString(
        JSON.createObjectNode().put("id", id).put("text", text).put("received", received));
  }

  private static String words(String text, JsonNode part) {
    return text.substring(part.get("start").intValue(), part.get("end").intValue());
  }

  /// Gives piece after piece as they are added; an empty one is the end.
  private static final class Feed extends Reader {
    private final LinkedBlockingQueue<String> pieces = new LinkedBlockingQueue<>();
    private StringReader piece = new StringReader("");

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int count = piece.read(buffer, from, length);
      while (count < 0) {
        try {
          var next = pieces.take();
          if (next.isEmpty()) {
            return -1;
          }
          piece = new StringReader(next);
        } catch (InterruptedException e) {
          throw new InterruptedIOException();
        }
        count = piece.read(buffer, from, length);
      }
      return count;
    }

    @Override
    public boolean ready() {
      return !pieces.isEmpty();
    }

    @Override
    public void close() {}
  }

  /// Hands on what was written when it is flushed.
  private static final class Lines extends StringWriter {
    private final LinkedBlockingQueue<String> flushed;

    Lines(LinkedBlockingQueue<String> flushed) {
      this.flushed = flushed;
    }

    @Override
    public void flush() {
      if (getBuffer().length() > 0) {
        flushed.add(toString());
        getBuffer().setLength(0);
      }
    }
  }
}
