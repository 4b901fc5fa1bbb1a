package kanal.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.TicketReader;
import kanal.nlp.TopicsFile;
import kanal.nlp.labelled.Columns;
import kanal.nlp.labelled.LabelledFile;
import kanal.nlp.labelled.Labels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is promised of examples and trainings, on either database.
abstract class LearningContract {
  private static final Officer ADMIN = TicketSamples.officer("admin");
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  @TempDir Path exports;
  private DeskDatabase database;
  private DeskRoutingCore core;
  private Casework casework;
  private Examples examples;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

  /// Opens the test's database, empty the first time.
  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var feed = new TicketFeed();
    var clocks =
        new Clocks(new WorkingCalendar(Set.of(), ZONE), ClockProperties.usual(), 3, now::get);
    core = new DeskRoutingCore(database, feed, clocks, now::get);
    casework = new Casework(database, feed, clocks, now::get);
    examples = new Examples(database.jdbc());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  private long version(Ticket ticket) {
    return new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow().version();
  }

  private void topic(Ticket ticket, String topic) {
    assertThat(casework.changeTopic(ADMIN, ticket.number(), version(ticket), topic))
        .isEqualTo(new Outcome.Done());
    learn(ticket, false);
  }

  private void verify(Ticket ticket) {
    assertThat(casework.act(ADMIN, ticket.number(), version(ticket), Verb.VERIFY, ""))
        .isEqualTo(new Outcome.Done());
    learn(ticket, false);
  }

  private void learn(Ticket ticket, boolean confidential) {
    new LearningErrand(database.jdbc(), confidential, now::get).run(ticket.number());
  }

  @Test
  void aCorrectedTopicIsAnExample() {
    var ticket = file(TicketSamples.road(1, NOW));
    topic(ticket, "perhubungan");
    var example = examples.all().getFirst();
    assertThat(example.text()).isEqualTo(ticket.description());
    assertThat(example.topic()).isEqualTo("perhubungan");
    assertThat(example.machine()).isEqualTo(ticket.topic());
    assertThat(example.model()).contains("shipped");
    assertThat(example.officer()).isEqualTo("admin");
    assertThat(example.way()).isEqualTo(Example.Way.CORRECTED);
    assertThat(example.at()).isEqualTo(NOW);
  }

  @Test
  void verifikasiConfirmsATopic() {
    var ticket = file(TicketSamples.road(1, NOW));
    learn(ticket, false);
    assertThat(examples.all()).isEmpty();
    verify(ticket);
    assertThat(examples.all()).extracting(Example::way).containsExactly(Example.Way.CONFIRMED);
    assertThat(examples.all()).extracting(Example::officer).containsExactly("admin");
  }

  @Test
  void theLastWordCounts() {
    var ticket = file(TicketSamples.road(1, NOW));
    topic(ticket, "perhubungan");
    topic(ticket, "lingkungan");
    assertThat(examples.all()).extracting(Example::topic).containsExactly("lingkungan");
    topic(ticket, "lainnya");
    assertThat(examples.all()).isEmpty();
    topic(ticket, "infrastruktur");
    assertThat(examples.all()).extracting(Example::way).containsExactly(Example.Way.CONFIRMED);
  }

  @Test
  void whatIsUndoneIsWithdrawnAndItsWordsForgotten() {
    var ticket = file(TicketSamples.road(1, NOW));
    verify(ticket);
    database
        .jdbc()
        .sql("update ticket set stage = 'RECEIVED' where number = ?")
        .param(ticket.number().value())
        .update();
    learn(ticket, false);
    assertThat(examples.all()).isEmpty();
    assertThat(
            database.jdbc().sql("select text from learning_example").query(String.class).single())
        .isEmpty();
  }

  @Test
  void confidentialTicketsAreLearntFromOnlyWhenASettingAllowsIt() {
    var ticket = file(TicketSamples.anonymous(1, NOW));
    topic(ticket, "hukum");
    assertThat(examples.all()).isEmpty();
    learn(ticket, true);
    assertThat(examples.all()).hasSize(1);
    learn(ticket, false);
    assertThat(examples.all()).isEmpty();
  }

  @Test
  void personalDataIsStruckOut() {
    var text = "KTP saya 3603151208900003 belum jadi, hubungi 081234567890 atau ani@example.org";
    var ticket = file(TicketSamples.everywhere(1, text, NOW));
    topic(ticket, "hukum");
    assertThat(examples.all().getFirst().text())
        .isEqualTo("KTP saya 0 belum jadi, hubungi 0 atau 0");
  }

  @Test
  void aCorrectionByTheCitizenChangesTheWords() {
    var ticket = file(TicketSamples.road(1, NOW));
    topic(ticket, "perhubungan");
    var corrected = TicketSamples.everywhere(1, "lampu lalu lintas mati", NOW);
    core.amend(ticket.number(), ticket.number().value(), "a", new Amendment.Corrected(corrected));
    learn(ticket, false);
    assertThat(examples.all())
        .extracting(Example::text, Example::topic)
        .containsExactly(tuple("lampu lalu lintas mati", "perhubungan"));
  }

  @Test
  void countsWhereOfficersAgree() {
    topic(file(TicketSamples.road(1, NOW)), "perhubungan");
    verify(file(TicketSamples.road(2, NOW)));
    verify(file(TicketSamples.road(3, NOW)));
    assertThat(examples.answers().get("infrastruktur"))
        .containsEntry("infrastruktur", 2)
        .containsEntry("perhubungan", 1);
  }

  @Test
  void theExportIsReadByTrainAndHoldsNoFormula() throws Exception {
    topic(file(TicketSamples.everywhere(1, "=SUM(A1) jalan \"rusak\", parah", NOW)), "hukum");
    topic(file(TicketSamples.road(2, NOW)), "perhubungan");
    var out = new StringWriter();
    ExampleExport.write(examples.all(), out);
    var file = Files.writeString(exports.resolve("contoh.csv"), out.toString());
    var columns = new Columns("text", "topic", Optional.of("date"));
    var read =
        LabelledFile.read(
            file, columns, StandardCharsets.UTF_8, Labels.official(TopicsFile.load()));
    assertThat(read.rows()).extracting(row -> row.topic()).containsExactly("hukum", "perhubungan");
    assertThat(read.undated()).isZero();
    assertThat(out.toString()).contains("'=SUM").doesNotContain("admin", "2611-");
  }

  @Test
  void oneTrainingAtATimeUntilItsProcessIsGone() {
    var here = new Runs(database.jdbc(), now::get);
    var there = new Runs(database.jdbc(), now::get);
    assertThat(here.begin("one", "ani")).isTrue();
    assertThat(there.begin("two", "budi")).isFalse();
    now.updateAndGet(it -> it.plus(Duration.ofSeconds(50)));
    assertThat(here.beat("one")).isTrue();
    now.updateAndGet(it -> it.plus(Duration.ofSeconds(50)));
    assertThat(there.begin("two", "budi")).isFalse();
    now.updateAndGet(it -> it.plus(Duration.ofSeconds(50)));
    assertThat(there.last().state()).isEqualTo(Run.State.LOST);
    assertThat(there.begin("two", "budi")).isTrue();
    assertThat(here.beat("one")).as("another began").isFalse();
    here.end("one", Run.State.DONE, Optional.empty());
    assertThat(there.last().running()).isTrue();
  }

  @Test
  void aTrainingElsewhereIsToldToEnd() {
    var here = new Runs(database.jdbc(), now::get);
    assertThat(here.begin("one", "ani")).isTrue();
    assertThat(new Runs(database.jdbc(), InstantSource.system()).askToCancel()).isTrue();
    assertThat(here.beat("one")).isFalse();
    here.end("one", Run.State.CANCELLED, Optional.empty());
    assertThat(here.askToCancel()).isFalse();
    assertThat(List.of(here.last().state())).containsExactly(Run.State.CANCELLED);
  }
}
