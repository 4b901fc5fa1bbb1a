package kanal.desk.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.TicketSamples;
import kanal.desk.apikey.ApiKeys;
import kanal.desk.apikey.Right;
import kanal.desk.casework.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What local systems may see through Open311, on either database.
abstract class Open311ReadingContract extends Open311DeskFixture {
  @ParameterizedTest
  @EnumSource(
      value = Flag.class,
      names = {"ANONYMOUS", "SECRET", "SENSITIVE"})
  void hiddenTicketsNeverAppearNorDoTheirUpdates(Flag flag) {
    var all = key(Right.values());
    var id = filed(report(all, "description", "jalan"));
    casework.act(TicketSamples.officer("siti"), new TicketNumber(id), 0, Verb.REPLY, "Halo.");
    assertThat(ids(all)).containsExactly(id);
    assertThat(desk.updates(call(all)).things()).hasSize(1);
    database
        .jdbc()
        .sql("insert into ticket_flag (number, flag) values (?, ?)")
        .params(id, flag.name())
        .update();
    assertThat(ids(all)).isEmpty();
    assertThat(ids(all, "service_request_id", id)).isEmpty();
    refused(404, () -> desk.request(call(all), id));
    assertThat(desk.updates(call(all)).things()).isEmpty();
    refused(
        404,
        () ->
            desk.update(call(key(Right.UPDATE), "service_request_id", id, "description", "Halo.")));
  }

  @Test
  void showsNoPersonAndNoPersonalData() {
    var all = key(Right.values());
    filed(
        report(all, "description", "Hubungi 081234567890", "phone", "0899", "first_name", "Budi"));
    var shown = desk.requests(call(all)).toString();
    assertThat(shown).contains("Hubungi •••").doesNotContain("0899").doesNotContain("Budi");
  }

  @Test
  void aKeyDoesOnlyWhatItMay() {
    var read = key(Right.READ);
    var id = filed(report(key(Right.FILE)));
    refused(403, () -> desk.file(report(read)));
    refused(403, () -> desk.requests(call(key(Right.FILE))));
    refused(403, () -> desk.update(call(read, "service_request_id", id)));
    refused(403, () -> desk.requests(call("kanal_guess")));
    refused(403, () -> desk.requests(Map.of()));
    assertThat(ids(read)).containsExactly(id);
    keys.revoke(
        keys.all().stream().mapToLong(known -> known.key().id()).min().orElseThrow(), "admin");
    refused(403, () -> desk.requests(call(read)));
  }

  @Test
  void aKeySeesItsUnitsAndItsRegionAndWhatItFiled() {
    database
        .jdbc()
        .sql(
            "insert into unit (code, name, tier, active) values ('pu', 'Dinas PU', 'REGENCY',"
                + " true)")
        .update();
    var first = filed(report(key(Right.FILE)));
    var second = filed(report(key(Right.FILE)));
    database
        .jdbc()
        .sql("update ticket set unit = 'pu', place_region = '36.03.18' where number = ?")
        .param(second)
        .update();
    var ofPu =
        keys.make(
            new ApiKeys.Wanted("PU", Set.of(Right.values()), Set.of("pu"), Optional.empty()),
            "admin");
    assertThat(ids(ofPu)).containsExactly(second);
    var own = filed(report(ofPu));
    assertThat(ids(ofPu)).containsExactlyInAnyOrder(second, own);
    var there = region("36.03");
    assertThat(ids(there)).containsExactly(second);
    assertThat(ids(region("36.0"))).isEmpty();
    refused(404, () -> desk.request(call(there), first));
  }

  private String region(String code) {
    return keys.make(
        new ApiKeys.Wanted("W", Set.of(Right.READ), Set.of(), Optional.of(code)), "admin");
  }

  @Test
  void listsByTimeStatusAndServiceInPages() {
    var key = key(Right.values());
    var old = filed(report(key));
    now = now.plus(Duration.ofDays(91));
    var ids = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(filed(report(key, "service_code", i == 2 ? "sosial" : "infrastruktur")));
      now = now.plusSeconds(60);
    }
    assertThat(ids(key)).isEqualTo(ids);
    assertThat(ids(key, "service_request_id", old)).containsExactly(old);
    assertThat(ids(key, "service_code", "sosial")).hasSize(1);
    assertThat(ids(key, "page_size", "2", "page", "2")).isEqualTo(ids.subList(2, 4));
    casework.act(
        TicketSamples.officer("siti"), new TicketNumber(ids.getFirst()), 0, Verb.FINISH, "Sudah.");
    assertThat(ids(key, "status", "closed")).containsExactly(ids.getFirst());
    assertThat(ids(key, "status", "open")).hasSize(4);
    assertThat(ids(key, "status", "open,closed")).hasSize(5);
    var shown = desk.request(call(key), ids.getFirst()).things().getFirst();
    assertThat(shown)
        .containsEntry("status", "closed")
        .containsEntry("status_notes", "Sudah.")
        .containsEntry("agency_responsible", "Meja verifikasi");
    refused(400, () -> ids(key, "start_date", "2026-01-01T00:00:00Z", "end_date", "2026-04-02"));
    refused(400, () -> ids(key, "start_date", "kemarin"));
    refused(400, () -> ids(key, "status", "lost"));
    refused(400, () -> ids(key, "page", "0"));
  }

  @Test
  void tooManyCallsAreToldToWait() {
    desk = desk(3);
    var key = key(Right.READ);
    for (int i = 0; i < 3; i++) {
      desk.requests(call(key));
    }
    assertThatThrownBy(() -> desk.requests(call(key)))
        .satisfies(problem -> {
          assertThat(code(problem)).isEqualTo(429);
          assertThat(((Problem) problem).retryAfter()).isPresent();
        });
    desk.requests(call(key(Right.READ)));
  }

  @Test
  void makingFilingAndRevokingAreInTheAudit() {
    var key = key(Right.FILE);
    var id = filed(report(key));
    keys.revoke(keys.all().getFirst().key().id(), "admin");
    var audit =
        database
            .jdbc()
            .sql("select officer, deed, number from audit order by id")
            .query((row, _) ->
                row.getString("officer")
                    + " "
                    + row.getString("deed")
                    + " "
                    + row.getString("number"))
            .list();
    assertThat(audit)
        .containsExactly(
            "admin API_KEY_MADE null",
            "kunci Sistem desa OPEN311_FILE " + id,
            "admin API_KEY_REVOKED null");
    assertThat(database.jdbc().sql("select * from api_key").query().listOfRows().toString())
        .doesNotContain(key);
  }
}
