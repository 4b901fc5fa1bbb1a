package kanal.channels.email.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import kanal.channels.email.scan.Breach;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.testing.Samples;
import org.junit.jupiter.api.Test;

/// Mails made to hurt cost little, and what a person wrote in them is still read.
class MailBombsTest {
  /// Of processor time, so that a busy machine changes nothing; each takes well under a second.
  private static final Duration BOUND = Duration.ofSeconds(5);

  private final MailReader reader = new MailReader(MailLimits.standard());

  private Mail read(String mail) {
    var clock = ManagementFactory.getThreadMXBean();
    var before = clock.getCurrentThreadCpuTime();
    var read = reader.read(Samples.wire(mail), true);
    assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(BOUND);
    return read;
  }

  private static String multipart(String boundary) {
    return "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n";
  }

  private static final String WORDS = "--b0\nContent-Type: text/plain\n\nJalan rusak.\n";

  @Test
  void readsTheTextAboveTenThousandNestedParts() {
    var mail = new StringBuilder("From: a@b.test\n").append(multipart("b0")).append(WORDS);
    for (int i = 0; i < 10_000; i++) {
      mail.append("--b").append(i).append('\n').append(multipart("b" + (i + 1)));
    }
    var read = read(mail.toString());
    assertThat(read.body()).isEqualTo("Jalan rusak.");
    assertThat(read.breaches()).contains(Breach.DEPTH);
  }

  @Test
  void readsTheTextBeforeAHundredThousandParts() {
    var read =
        read(
            "From: a@b.test\n" + multipart("b0") + WORDS + "--b0\n\n\n".repeat(100_000) + "--b0--");
    assertThat(read.body()).isEqualTo("Jalan rusak.");
    assertThat(read.breaches()).contains(Breach.PARTS);
  }

  @Test
  void readsTheTextBelowEighteenMegabytesOfHeaders() {
    var header = "X-Isi: " + "x".repeat(990) + "\n";
    var read = read("From: a@b.test\n" + header.repeat(18_000) + "\nJalan rusak.");
    assertThat(read.body()).isEqualTo("Jalan rusak.");
    assertThat(read.from()).containsExactly("a@b.test");
    assertThat(read.breaches()).containsExactly(Breach.HEADERS);
  }

  @Test
  void readsASubjectFoldedOverMegabytes() {
    var read =
        read(
            "From: a@b.test\nSubject: =?utf-8?q?"
                + "a?=\n =?utf-8?q?".repeat(300_000)
                + "?=\n\nJalan rusak.");
    assertThat(read.body()).isEqualTo("Jalan rusak.");
    assertThat(read.breaches()).containsExactly(Breach.HEADERS);
  }

  @Test
  void readsHeadersMadeToBacktrack() {
    var read =
        read(
            "From: "
                + "a<(\"".repeat(10_000)
                + "\nContent-Type: text/plain; x=\""
                + "\\\\".repeat(20_000)
                + "\nIn-Reply-To: "
                + "<".repeat(30_000)
                + "\n\nJalan rusak.");
    assertThat(read.body()).isEqualTo("Jalan rusak.");
  }

  @Test
  void readsHtmlNestedAHundredThousandDeep() {
    var read =
        read(
            "From: a@b.test\nContent-Type: text/html\n\n<p>Jalan rusak.</p>"
                + "<div><b>".repeat(100_000));
    assertThat(read.body()).startsWith("Jalan rusak.");
  }

  @Test
  void readsHtmlOfQuotesInQuotes() {
    var read =
        read(
            "From: a@b.test\nContent-Type: text/html\n\n<p>Jalan rusak.</p>"
                + "<blockquote type=cite>x<div style='a:b'>".repeat(20_000));
    assertThat(read.body()).startsWith("Jalan rusak.");
  }

  @Test
  void readsLinesThatLookLikeBoundaries() {
    var nested = new StringBuilder("From: a@b.test\n");
    for (int i = 0; i < 20; i++) {
      nested.append(multipart("b" + i)).append("--b").append(i).append('\n');
    }
    var read = read(nested + "\n" + "--\n".repeat(5_000_000));
    assertThat(read.breaches()).contains(Breach.WORDS);
  }

  @Test
  void readsTheStartOfWordsWithoutEnd() {
    var read = read("From: a@b.test\n\n" + "Jalan rusak. ".repeat(1_500_000));
    assertThat(read.body()).startsWith("Jalan rusak.").hasSizeLessThanOrEqualTo(60_000);
    assertThat(read.breaches()).containsExactly(Breach.WORDS);
  }

  @Test
  void readsQuotesOnAMillionLines() {
    var read =
        read(
            "From: a@b.test\nIn-Reply-To: <x@y>\n\nJalan rusak.\n"
                + "Pada 10.15\nOn 10.15\nDari: x\n".repeat(20_000));
    assertThat(read.body()).startsWith("Jalan rusak.");
  }

  @Test
  void readsTheStartOfAMailThatIsTooLarge() {
    var photo = Samples.base64(new byte[300_000]);
    var mail =
        Samples.wire(
            "From: a@b.test\n"
                + multipart("b0")
                + WORDS
                + "--b0\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n"
                + photo);
    var read = reader.read(Arrays.copyOf(mail, 100_000), false);
    assertThat(read.body()).isEqualTo("Jalan rusak.");
    assertThat(read.files()).isEmpty();
    assertThat(read.breaches()).containsExactly(Breach.SIZE);
  }

  @Test
  void keepsTenFiles() {
    var file = "--b0\nContent-Type: image/png\n\nPNG\n";
    var read = read("From: a@b.test\n" + multipart("b0") + WORDS + file.repeat(30) + "--b0--");
    assertThat(read.files()).hasSize(10);
    assertThat(read.breaches()).containsExactly(Breach.FILES);
  }

  @Test
  void readsNoiseWithoutFailing() {
    var random = new java.util.Random(42);
    for (int i = 0; i < 200; i++) {
      var noise = new byte[2_000];
      random.nextBytes(noise);
      var start = Samples.plain("a@b.test", "x", "").clone();
      var mail = Arrays.copyOf(start, start.length + noise.length);
      System.arraycopy(noise, 0, mail, start.length, noise.length);
      assertThat(reader.read(mail, true).from()).containsExactly("a@b.test");
      assertThat(reader.read(noise, true).headers()).isNotNull();
    }
  }

  @Test
  void readsEverySampleCutAnywhere() {
    var mail = new String(Samples.sample("photo"), StandardCharsets.UTF_8).substring(0, 900);
    for (int i = 0; i < mail.length(); i++) {
      assertThat(reader.read(mail.substring(0, i).getBytes(StandardCharsets.UTF_8), true))
          .isNotNull();
    }
  }
}
