package kanal.desk.core;

import static kanal.routing.CoreTickets.bare;
import static kanal.routing.CoreTickets.flagged;
import static kanal.routing.CoreTickets.number;
import static kanal.routing.CoreTickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;
import kanal.bot.message.Attachment;
import kanal.desk.KeptTickets;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.routing.RoutingCoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the desk promises on either database.
abstract class DeskRoutingCoreContract extends RoutingCoreContract {
  private DeskDatabase database;
  DeskRoutingCore core;
  Casework casework;
  KeptTickets tickets;
  private final List<TicketNumber> told = new ArrayList<>();

  /// Opens the test's database, empty the first time.
  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    build();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private void build() {
    var feed = new TicketFeed();
    feed.listen(number -> {
      synchronized (told) {
        told.add(number);
      }
    });
    var clock = InstantSource.fixed(Instant.parse("2026-11-23T03:00:00Z"));
    var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
    var clocks = new Clocks(calendar, ClockProperties.usual(), 3, clock);
    core = new DeskRoutingCore(database, feed, clocks, clock);
    casework = new Casework(database, feed, clocks, clock);
    tickets = new KeptTickets(database, casework);
  }

  @Override
  protected RoutingCore core() {
    return core;
  }

  @Override
  protected RoutingCore restarted() {
    database.close();
    try {
      database = open();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    build();
    return core;
  }

  @Override
  protected long ticketsWith(TicketNumber number) {
    return tickets.rows("ticket", number);
  }

  @Override
  protected String descriptionOf(TicketNumber number) {
    return tickets.get(number).description();
  }

  @Override
  protected long timesTold(TicketNumber number, String words) {
    var ticket = tickets.get(number);
    return (ticket.description().equals(words) ? 1 : 0)
        + ticket.story().stream().filter(line -> line.words().equals(words)).count();
  }

  @Override
  protected boolean keeps(TicketNumber number, String text) {
    return tickets.hold(number, text);
  }

  @Override
  protected boolean withdrawn(TicketNumber number) {
    return tickets.get(number).stage() == Stage.WITHDRAWN;
  }

  @Override
  protected void officerReplies(TicketNumber number, String words) {
    tickets.act(number, Verb.REPLY, words);
  }

  @Override
  protected void officerCloses(TicketNumber number, String words) {
    tickets.act(number, Verb.FINISH, words);
  }

  @Test
  void keepsEveryPartOfATicket() {
    var strange = "a\u0000b\u202Ec\uD83Dd 😭";
    var ticket = ticket(60, strange);
    core.file(ticket);
    var kept = tickets.get(ticket.number());
    assertThat(kept.description()).isEqualTo(strange);
    assertThat(kept.title()).isEqualTo(ticket.title());
    assertThat(kept.kind()).isEqualTo(ticket.kind());
    assertThat(kept.channel()).isEqualTo(ticket.channel());
    assertThat(kept.machineTopic()).isEqualTo(ticket.topic());
    assertThat(kept.topic()).isEqualTo(ticket.topic().code());
    assertThat(kept.ranking()).isEqualTo(ticket.ranking());
    assertThat(kept.because()).isEqualTo(ticket.because());
    assertThat(kept.place()).isEqualTo(ticket.place());
    assertThat(kept.date()).isEqualTo(ticket.date());
    assertThat(kept.flags()).isEqualTo(ticket.flags());
    assertThat(kept.filedAt()).isEqualTo(ticket.filedAt());
    assertThat(kept.due()).contains(ticket.verifyBy());
    assertThat(kept.stage()).isEqualTo(Stage.RECEIVED);
    assertThat(kept.reporter()).contains("tel:+6281234567890");
    assertThat(kept.attachments()).extracting(Attachment::id).containsExactly("foto-60");
    assertThat(kept.story()).hasSize(2);
    assertThat(modelOf(ticket.number())).isEqualTo("20261122-0830");
    assertThat(told).containsExactly(ticket.number());
  }

  private String modelOf(TicketNumber number) {
    return database
        .jdbc()
        .sql("select model_version from ticket where number = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  @Test
  void aTicketFiledAgainTellsNoPage() {
    var ticket = ticket(61, "Jalan rusak.");
    core.file(ticket);
    core.file(ticket);
    assertThat(told).containsExactly(ticket.number());
  }

  @Test
  void anAmendmentOfNothingIsRefused() {
    var number = number(62);
    assertThat(core.amend(number, number.value(), "x1", new Amendment.Withdrawn()))
        .isInstanceOf(Filing.Refused.class);
    assertThat(core.amend(number, "something else", "x2", new Amendment.Withdrawn()))
        .isInstanceOf(Filing.Refused.class);
  }

  @Test
  void whatTheDatabaseCannotKeepIsRefusedWhole() {
    var ticket = flagged(ticket(63, "Jalan rusak."), Set.of());
    var tooLong =
        new Amendment.Added(
            line("lagi"),
            List.of(new Attachment("x".repeat(500), Attachment.Type.PHOTO, "image/png", 1, "")),
            Optional.empty());
    core.file(ticket);
    assertThat(core.amend(ticket.number(), ticket.number().value(), "x3", tooLong))
        .isInstanceOf(Filing.Refused.class);
    assertThat(timesTold(ticket.number(), "lagi")).isZero();
    assertThat(tickets.rows("amendment", ticket.number())).isZero();
  }

  @Test
  void theSameFileTwiceInATicketIsKeptOnce() {
    var ticket = ticket(64, "Jalan rusak.");
    core.file(ticket);
    var again = new Amendment.Added(line("lagi"), ticket.attachments(), Optional.empty());
    assertThat(core.amend(ticket.number(), ticket.number().value(), "x4", again))
        .isInstanceOf(Filing.Filed.class);
    assertThat(tickets.get(ticket.number()).attachments()).hasSize(1);
  }

  @Test
  void keepsTheRegionsAPlaceMayLieInUntilTheCitizenTellsMore() {
    var ticket = bare(66, "tolong");
    core.file(ticket);
    var gembor =
        List.of(
            new Region("36.04.06.2006", "Gembor, Kec. Binuang, Kab. Serang, Banten"),
            new Region("36.71.08.1002", "Gembor, Kec. Periuk, Kota Tangerang, Banten"));
    var open = new Place("kel Gembor", Optional.empty(), Optional.empty(), gembor, true);
    amendPlace(ticket.number(), "x6", open);
    assertThat(tickets.get(ticket.number()).place()).contains(open);
    var clear =
        new Place(
            "kel Gembor kec Periuk",
            Optional.empty(),
            Optional.of(gembor.getLast()),
            List.of(),
            false);
    amendPlace(ticket.number(), "x7", clear);
    assertThat(tickets.get(ticket.number()).place()).contains(clear);
  }

  private void amendPlace(TicketNumber number, String id, Place place) {
    var added = new Amendment.Added(line(place.words()), List.of(), Optional.of(place));
    core.amend(number, number.value(), id, added);
  }

  @Test
  void addsAPlaceAndShowsThatTheCitizenWrote() {
    var ticket = bare(65, "tolong");
    core.file(ticket);
    assertThat(tickets.get(ticket.number()).citizenWrote()).isFalse();
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "x5",
        new Amendment.Added(line("di pasar"), List.of(), Optional.of(Place.called("pasar"))));
    var kept = tickets.get(ticket.number());
    assertThat(kept.place()).contains(Place.called("pasar"));
    assertThat(kept.citizenWrote()).isTrue();
    tickets.act(ticket.number(), Verb.REPLY, "Terima kasih.");
    assertThat(tickets.get(ticket.number()).citizenWrote()).isFalse();
  }

  @Test
  void keepsHowContentTheCitizenIs() {
    var ticket = ticket(72, "Lampu padam.");
    core.file(ticket);
    core.amend(ticket.number(), ticket.number().value(), "x12", new Amendment.Rated(Rating.POOR));
    assertThat(timesTold(ticket.number(), "Penilaian: tidak puas")).isEqualTo(1);
    assertThat(
            database
                .jdbc()
                .sql("select rating from ticket where number = ?")
                .param(ticket.number().value())
                .query(String.class)
                .single())
        .isEqualTo("POOR");
  }

  @Test
  void aTicketMadeAnonymousLaterForgetsItsReporter() {
    var ticket = ticket(67, "Ada pungli.");
    core.file(ticket);
    assertThat(keeps(ticket.number(), "81234567890")).isTrue();
    var hidden = flagged(ticket, Set.of(Flag.ANONYMOUS));
    core.amend(ticket.number(), ticket.number().value(), "x7", new Amendment.Corrected(hidden));
    assertThat(keeps(ticket.number(), "81234567890")).isFalse();
  }

  @Test
  void aPositionOfAnotherCoreIsNoPosition() {
    assertThatThrownBy(() -> core.changesAfter("2026-11-23"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Line line(String words) {
    return new Line(Instant.parse("2026-11-23T05:00:00Z"), Line.Speaker.CITIZEN, words);
  }
}
