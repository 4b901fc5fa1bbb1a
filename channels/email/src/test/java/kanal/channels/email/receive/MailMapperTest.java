package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.channels.email.testing.Samples;
import kanal.channels.email.thread.ReplyAddress;
import kanal.channels.email.thread.Signature;
import org.junit.jupiter.api.Test;

class MailMapperTest {
  private static final String NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 483).value();
  private static final String OTHER = TicketNumber.of(YearMonth.of(2026, 11), 77).value();

  private final Reading reading = new Reading();

  private Optional<String> about(String subject, String headers) {
    var mail =
        Samples.wire(headers + Samples.headers("sari@warga.test", subject) + "\nSudah beres.");
    return reading.written(mail).about();
  }

  @Test
  void isNamedByTheBytesOfTheMail() {
    var message = reading.message(Samples.sample("plain"));
    assertThat(message.id()).startsWith("email:");
    assertThat(message.reference()).isEqualTo("<c1@client.test>");
    assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
  }

  @Test
  void knowsTheSenderByTheAddressAlone() {
    var message = reading.message(Samples.sample("odd-sender"));
    assertThat(message.from().address().uri()).isEqualTo("mailto:Sari.Dewi@warga.test");
  }

  @Test
  void namesAMailThatHasNoNameOfItsOwn() {
    assertThat(reading.message(Samples.sample("no-headers-to-speak-of")).reference())
        .startsWith("sha256:");
    var odd = Samples.wire("From: a@b.test\nMessage-ID: <a b\u0007@x>\n\nhalo");
    assertThat(reading.message(odd).reference()).startsWith("sha256:");
  }

  @Test
  void believesNoDateFromTheFuture() {
    var mail = Samples.wire("From: a@b.test\nDate: Sun, 22 Nov 2037 10:00:00 +0700\n\nhalo");
    assertThat(reading.message(mail).sentAt()).isEqualTo(Reading.RECEIVED);
  }

  @Test
  void findsTheTicketByTheAddressItCameTo() {
    assertThat(
            about("Re: Laporan", "Cc: x@y.test, Lapor <" + reading.replies.about(NUMBER) + ">\n"))
        .contains(NUMBER);
    assertThat(about("halo", "Delivered-To: " + reading.replies.about(NUMBER) + "\n"))
        .contains(NUMBER);
  }

  @Test
  void findsTheTicketByTheMailItAnswers() {
    var ours = reading.ids.of("receipt-1", Optional.of(NUMBER));
    assertThat(about("halo", "In-Reply-To: " + ours + "\n")).contains(NUMBER);
    assertThat(about("halo", "References: " + ours + " <x@y.test>\n")).contains(NUMBER);
  }

  @Test
  void findsTheTicketByItsSubject() {
    assertThat(about("Re: Laporan Anda " + NUMBER, "")).contains(NUMBER);
  }

  @Test
  void trustsTheAddressMoreThanTheSubject() {
    assertThat(about("Laporan " + OTHER, "Cc: " + reading.replies.about(NUMBER) + "\n"))
        .contains(NUMBER);
  }

  @Test
  void believesNoTokenThatSomebodyMadeUp() {
    var stranger = new ReplyAddress(Reading.US, new Signature("lain"));
    assertThat(about("halo", "Cc: " + stranger.about(NUMBER) + "\n")).isEmpty();
    var changed = reading.replies.about(NUMBER).replace(NUMBER, OTHER);
    assertThat(about("halo", "Cc: " + changed + "\n")).isEmpty();
    var forged = reading.ids.of("receipt-1", Optional.of(NUMBER)).replace(NUMBER, OTHER);
    assertThat(about("halo", "In-Reply-To: " + forged + "\n")).isEmpty();
  }

  @Test
  void tiesSeveralAuthorsToNobodysTicket() {
    var from = "sari@warga.test, budi@warga.test";
    var headers = Samples.headers(from, "Laporan " + NUMBER);
    var message = reading.message(Samples.wire(headers + "\nhalo"));
    assertThat(reading.written(Samples.wire(headers + "\nhalo")).about()).isEmpty();
    assertThat(message.from().address().value()).isEqualTo("sari@warga.test,budi@warga.test");

    var twice = "From: penipu@lain.test\n" + Samples.headers("sari@warga.test", "Re: " + NUMBER);
    assertThat(reading.written(Samples.wire(twice + "\nhalo")).about()).isEmpty();
    assertThat(reading.message(Samples.wire(twice + "\nhalo")).from().address().value())
        .isNotEqualTo("sari@warga.test");
  }

  @Test
  void saysWhatWasLeftOut() {
    var mail = Samples.wire(Samples.headers("sari@warga.test", "Foto") + "\nLihat fotonya.");
    var read = reading.reader.read(mail, false);
    var message = reading.mapper.message(read, "0".repeat(64), Reading.RECEIVED).orElseThrow();
    assertThat(message.text())
        .isEqualTo(
            "Foto\nLihat fotonya.\n\n[Catatan otomatis: lampiran terlalu besar. Surel lengkapnya"
                + " tersimpan di kotak surat.]");
  }

  @Test
  void isNothingWithoutASender() {
    var mail = reading.reader.read(Samples.wire("Subject: x\n\nhalo"), true);
    assertThat(reading.mapper.message(mail, "0".repeat(64), Reading.RECEIVED)).isEmpty();
  }

  @Test
  void tellsNobodysWordsInALog() {
    var message = reading.message(Samples.sample("plain"));
    assertThat(message.toString() + message.content()).doesNotContain("SDN", "sari");
    assertThat(reading.reader.read(Samples.sample("plain"), true).toString())
        .doesNotContain("SDN", "sari");
  }
}
