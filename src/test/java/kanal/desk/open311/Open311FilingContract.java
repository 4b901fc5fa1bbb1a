package kanal.desk.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.desk.TicketSamples;
import kanal.desk.apikey.Right;
import kanal.desk.casework.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What local systems file and report through Open311, on either database.
abstract class Open311FilingContract extends Open311DeskFixture {
  @Test
  void aRequestBecomesATicketWithAnOwnerAndAReporter() {
    var id =
        filed(
            report(
                key(Right.FILE),
                "lat",
                "-6.2305",
                "long",
                "106.5187",
                "phone",
                "+628110000",
                "first_name",
                "Budi",
                "attribute[kanal_title]",
                "Jalan rusak",
                "attribute[kanal_date]",
                "2026-11-20",
                "media_url",
                "https://example.org/foto.jpg"));
    var ticket = ticket(id);
    assertThat(ticket.unit()).isEqualTo("verifikasi");
    assertThat(ticket.channel()).isEqualTo("open311");
    assertThat(ticket.topic()).isEqualTo("infrastruktur");
    assertThat(ticket.title()).isEqualTo("Jalan rusak");
    assertThat(ticket.kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(ticket.reporter()).contains("tel:+628110000");
    assertThat(ticket.place().orElseThrow().point()).isPresent();
    assertThat(ticket.date().orElseThrow().from()).hasToString("2026-11-20");
    assertThat(ticket.due()).hasValueSatisfying(day -> assertThat(day).hasToString("2026-11-26"));
    assertThat(ticket.story().toString()).hasSizeGreaterThan(10);
    assertThat(ticket.story())
        .extracting(line -> line.words())
        .contains(
            "Nama pelapor: Budi", "Lampiran di sistem pengirim: https://example.org/foto.jpg");
  }

  @Test
  void theSameReferenceOfAKeyIsOneTicket() throws Exception {
    var key = key(Right.FILE);
    var call = report(key, "attribute[kanal_number]", "A-1");
    var answers = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> filing = () -> filed(call);
      for (var answer : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> filing).toList())) {
        answers.add(answer.get());
      }
    }
    assertThat(answers.stream().distinct()).hasSize(1);
    assertThat(count("ticket")).isEqualTo(1);
    assertThat(filed(report(key(Right.FILE), "attribute[kanal_number]", "A-1")))
        .as("another key has references of its own")
        .isNotEqualTo(answers.getFirst());
    assertThat(text(desk.token(call(key), "A-1").things().getFirst(), "service_request_id"))
        .isEqualTo(answers.getFirst());
    assertThat(filed(report(key))).isNotEqualTo(filed(report(key)));
  }

  private long count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  @ParameterizedTest
  @CsvSource({
    "service_code,'',400",
    "service_code,nothing,404",
    "description,' ',400",
    "address_string,'',400",
    "lat,91,400",
    "lat,abc,400",
    "attribute[kanal_date],kemarin,400"
  })
  void whatCannotBeFiledTakesNoNumber(String field, String value, int code) {
    var call = report(key(Right.FILE), "long", field.equals("lat") ? "106" : "");
    call.put(field, value);
    refused(code, () -> desk.file(call));
    assertThat(count("open311_filing")).isZero();
  }

  @Test
  void graftIsSecretFromTheStart() {
    var all = key(Right.values());
    var id = filed(report(all, "description", "pungli di loket"));
    assertThat(ticket(id).flags()).contains(Flag.SENSITIVE, Flag.SECRET);
    assertThat(ids(all)).isEmpty();
  }

  @Test
  void aLocalSystemReportsAsAnOfficerAndOnce() {
    var id = filed(report(key(Right.FILE)));
    var local = key(Right.UPDATE);
    var update =
        call(
            local,
            "service_request_id",
            id,
            "update_id",
            "u1",
            "status",
            "FIXED",
            "description",
            "Sudah ditambal.");
    desk.update(update);
    desk.update(update);
    assertThat(ticket(id).stage()).isEqualTo(Stage.DONE);
    assertThat(core.changesAfter("").changes())
        .hasSize(1)
        .allSatisfy(change -> assertThat(change.words()).contains("Sudah ditambal."));
    var shown = desk.updates(call(key(Right.READ))).things();
    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst())
        .containsEntry("status", "FIXED")
        .containsEntry("service_request_id", id);
    refused(400, () -> desk.update(call(local, "service_request_id", id, "status", "LOST")));
    assertThat(ticket(id).story().getLast().officer()).contains("kunci Sistem desa");
  }

  @Test
  void whoFiledItSpeaksForTheCitizen() {
    var key = key(Right.values());
    var id = filed(report(key));
    desk.update(call(key, "service_request_id", id, "update_id", "a", "description", "Masih."));
    assertThat(ticket(id).citizenWrote()).isTrue();
    casework.act(
        TicketSamples.officer("siti"),
        new TicketNumber(id),
        ticket(id).version(),
        Verb.FINISH,
        "Ok.");
    desk.update(
        call(
            key,
            "service_request_id",
            id,
            "update_id",
            "b",
            "status",
            "OPEN",
            "description",
            "Belum beres."));
    assertThat(ticket(id).stage()).isEqualTo(Stage.RECEIVED);
    desk.update(call(key, "service_request_id", id, "update_id", "c", "status", "CLOSED"));
    assertThat(ticket(id).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void anUnsureTopicStaysOpen() {
    var id = filed(report(key(Right.FILE), "service_code", "lainnya"));
    assertThat(ticket(id).machineTopic()).isEqualTo(new TopicGuess("lainnya", 0));
    assertThat(ticket(id).flags()).doesNotContain(Flag.TOPIC_CHOSEN);
  }
}
