package kanal.rights;

import static kanal.rights.RightsDesk.ADMIN;
import static kanal.rights.RightsDesk.NOW;
import static kanal.rights.RightsDesk.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kanal.bot.complaint.Stage;
import kanal.desk.TicketSamples;
import kanal.desk.audit.Audit;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.database.DeskDatabase;
import kanal.desk.ticket.Criteria;
import kanal.desk.ticket.Inbox;
import kanal.desk.ticket.InboxFilter;
import kanal.desk.ticket.InboxTicket;
import kanal.desk.ticket.SimilarTickets;
import kanal.desk.ticket.Tray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person may ask for, on any database.
abstract class PersonRightsContract {
  private static final List<String> CANARIES =
      List.of(REPORTER, "cikupa", "kenari", "gelatik", "merpati");

  private RightsDesk desk;
  private DeskDatabase database;
  private PersonRights rights;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    desk = new RightsDesk(database);
    rights = desk.rights;
  }

  @AfterEach
  void end() {
    desk.close();
  }

  @Test
  void whatIsErasedIsInNoTableAnyMore() {
    var ticket = desk.worked(1);
    assertThat(found(CANARIES)).isNotEmpty();

    assertThat(rights.erase(rights.find(REPORTER, "admin"), "admin")).isEqualTo(1);

    assertThat(found(CANARIES)).isEmpty();
    assertThat(desk.media.find("foto-1")).isEmpty();
    var empty = desk.now(ticket);
    assertThat(empty.title()).isEqualTo(TicketEraser.TITLE);
    assertThat(empty.topic()).isEqualTo("infrastruktur");
    assertThat(empty.stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(empty.filedAt()).isEqualTo(NOW);
    assertThat(rights.erase(rights.find(ticket.number().value(), "admin"), "admin")).isZero();
  }

  @Test
  void somebodyElsesTicketStays() {
    desk.worked(1);
    var other = desk.file(RightsDesk.reportedBy("111222333", TicketSamples.road(2, NOW)));

    rights.erase(rights.find(REPORTER, "admin"), "admin");

    assertThat(desk.now(other).description()).contains("cikupa");
  }

  @Test
  void aPersonIsFoundByNumberAndByAddress() {
    var ticket = desk.file(TicketSamples.road(1, NOW));
    var second = desk.file(TicketSamples.road(2, NOW));

    assertThat(rights.find(REPORTER, "admin").tickets())
        .containsExactly(ticket.number(), second.number());
    assertThat(rights.find(ticket.number().value(), "admin").tickets())
        .containsExactly(ticket.number(), second.number());
    assertThat(rights.find("0812 9999 9999", "admin").isEmpty()).isTrue();
    assertThat(rights.find("halo", "admin").isEmpty()).isTrue();
  }

  @Test
  void anAnonymousTicketLeadsToNobody() {
    var named = desk.file(TicketSamples.road(1, NOW));
    var hidden = desk.file(RightsDesk.anonymous(TicketSamples.road(2, NOW)));

    assertThat(rights.find(hidden.number().value(), "admin").tickets())
        .containsExactly(hidden.number());
    assertThat(rights.find(named.number().value(), "admin").tickets())
        .containsExactly(named.number());
  }

  @Test
  void whatIsRestrictedIsKeptAndNotWorkedOn() {
    var ticket = desk.file(TicketSamples.road(1, NOW));
    var due = desk.now(ticket).due();
    assertThat(due).isPresent();

    rights.restrict(rights.find(REPORTER, "admin"), true, "admin");

    assertThat(
            desk.casework.act(ADMIN, ticket.number(), desk.now(ticket).version(), Verb.VERIFY, ""))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(inbox()).isEmpty();
    assertThat(desk.now(ticket).due()).isEmpty();
    assertThat(desk.now(ticket).description()).contains("cikupa");

    rights.restrict(rights.find(REPORTER, "admin"), false, "admin");

    assertThat(desk.now(ticket).due()).isEqualTo(due);
    assertThat(inbox()).hasSize(1);
    assertThat(
            desk.casework.act(ADMIN, ticket.number(), desk.now(ticket).version(), Verb.VERIFY, ""))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void everyStepIsNotedWithoutWhatWasTyped() {
    var ticket = desk.file(TicketSamples.road(1, NOW));
    rights.restrict(rights.find(REPORTER, "admin"), true, "admin");
    rights.restrict(rights.find(REPORTER, "admin"), false, "admin");
    rights.find("0812 9999 9999", "admin");

    assertThat(new Audit(database.jdbc(), () -> NOW).of(ticket.number(), 50))
        .extracting(Audit.Deed::deed)
        .containsExactlyInAnyOrder(
            "PERSON_FOUND",
            "PERSON_RESTRICT",
            "RESTRICT",
            "PERSON_FOUND",
            "PERSON_RELEASE",
            "RELEASE");
    assertThat(
            database
                .jdbc()
                .sql("select coalesce(detail, '') from audit")
                .query(String.class)
                .list())
        .noneMatch(detail -> detail.contains("9999") || detail.contains(REPORTER));
  }

  private List<InboxTicket> inbox() {
    var filter =
        new InboxFilter(ADMIN.scope(), Tray.ALL, Criteria.NONE, LocalDate.of(2026, 11, 30));
    return new Inbox(database.jdbc(), SimilarTickets.NONE).first(filter).tickets();
  }

  /// Where any of the words stands, in whatever table.
  private List<String> found(List<String> words) {
    record Column(String table, String name) {}
    var columns =
        database
            .jdbc()
            .sql(
                """
                select table_name, column_name from information_schema.columns
                where lower(table_schema) = 'public'
                  and lower(data_type) in ('character varying', 'text')
                """)
            .query((row, _) -> new Column(row.getString(1), row.getString(2)))
            .list();
    assertThat(columns).hasSizeGreaterThan(60);
    return columns.stream()
        .filter(column ->
            database
                .jdbc()
                .sql("select \"" + column.name() + "\" from \"" + column.table() + "\"")
                .query((row, _) -> String.valueOf(row.getString(1)).toLowerCase(Locale.ROOT))
                .list()
                .stream()
                .anyMatch(value -> words.stream().anyMatch(value::contains)))
        .map(column -> column.table() + "." + column.name())
        .toList();
  }
}
