package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kanal.channels.email.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {
  private final Reading reading = new Reading();

  private Optional<Ignored> reason(String from, String subject, String header) {
    var mail = Samples.wire(header + "\n" + Samples.headers(from, subject) + "\nhalo");
    return AutomaticMail.reason(reading.reader.read(mail, true), reading.replies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: auto-replied | AUTO_SUBMITTED",
        "Auto-Submitted: auto-generated; owner-email=\"x@y\" | AUTO_SUBMITTED",
        "X-Autoreply: yes | AUTO_SUBMITTED",
        "Return-Path: <> | NO_RETURN_PATH",
        "Precedence: bulk | BULK",
        "Precedence: JUNK | BULK",
        "List-Id: <warga.milis.test> | LIST",
        "List-Unsubscribe: <mailto:x@y.test> | LIST",
        "X-Auto-Response-Suppress: OOF, AutoReply | ANSWERS_UNWANTED",
        "X-Loop: warga@kab.test | LOOP",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b | REPORT",
        "Content-Type: message/delivery-status | REPORT",
      })
  void knowsMachinesByTheirHeaders(String header, Ignored reason) {
    assertThat(reason("sari@warga.test", "halo", header)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAILER-DAEMON@mx.test",
        "postmaster@mx.test",
        "no-reply@toko.test",
        "noreply+77@toko.test",
        "do_not_reply@toko.test",
        "jangan-balas@bank.test",
        "bounces-12@toko.test"
      })
  void knowsAddressesThatNobodyReads(String from) {
    assertThat(reason(from, "halo", "X-A: b")).contains(Ignored.MACHINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lapor@kab.test", "LAPOR@KAB.TEST", "lapor+2611-0483-7.0@kab.test"})
  void knowsOurselves(String from) {
    assertThat(reason(from, "halo", "X-A: b")).contains(Ignored.OURSELVES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Automatic reply: Laporan", "Balasan otomatis: Laporan", "Auto: cuti"})
  void knowsAnswersByTheirSubject(String subject) {
    assertThat(reason("sari@warga.test", subject, "X-A: b")).contains(Ignored.AUTO_SUBMITTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Precedence: normal",
        "X-Auto-Response-Suppress: None",
        "Return-Path: <sari@warga.test>"
      })
  void takesPeopleForPeople(String header) {
    assertThat(reason("sari@warga.test", "Otomatis mati lampu", header)).isEmpty();
  }

  @Test
  void takesPeopleWithOddNamesForPeople() {
    assertThat(reason("norepli@warga.test", "halo", "X-A: b")).isEmpty();
    assertThat(reason("lapor2@kab.test", "halo", "X-A: b")).isEmpty();
  }
}
