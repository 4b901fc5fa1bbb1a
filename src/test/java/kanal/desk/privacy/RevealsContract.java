package kanal.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Ticket;
import kanal.desk.TicketSamples;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.officer.Scope;
import kanal.desk.ticket.Criteria;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.Inbox;
import kanal.desk.ticket.InboxFilter;
import kanal.desk.ticket.SimilarTickets;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWriter;
import kanal.desk.ticket.Tray;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Covering and uncovering on any database.
abstract class RevealsContract {
  private static final Officer ADMIN = TicketSamples.officer(Officers.FIRST);
  private static final Officer SITI = TicketSamples.officer("siti");
  private static final Officer AUDITOR =
      new Officer("siti", "siti", Role.AUDITOR, Scope.EVERYTHING);
  private static final String PHONE = "0812-3456-7889";

  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private DeskDatabase database;
  private Reveals reveals;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    var officers = new Officers(database, new BCryptPasswordEncoder(4), () -> now);
    officers.makeFirst();
    officers.add("siti", "Siti Aminah", Role.ADMIN);
    reveals = new Reveals(database, () -> now);
  }

  @AfterEach
  void end() {
    database.close();
  }

  private DeskTicket filed(Ticket ticket) {
    new TicketWriter(database.jdbc()).insert(ticket, Units.VERIFICATION);
    return new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow();
  }

  private DeskTicket telling(long sequence) {
    return filed(TicketSamples.everywhere(sequence, "telepon saya " + PHONE, now));
  }

  /// All words anywhere in a value but a region's, which are the register's.
  private static String words(Object value) {
    return switch (value) {
      case String words -> words;
      case Optional<?> maybe -> maybe.map(RevealsContract::words).orElse("");
      case Collection<?> many ->
          many.stream().map(RevealsContract::words).collect(Collectors.joining("\n"));
      case Region _ -> "";
      case Record record ->
          Stream.of(record.getClass().getRecordComponents())
              .map(part -> {
                try {
                  return words(part.getAccessor().invoke(record));
                } catch (ReflectiveOperationException hidden) {
                  throw new IllegalStateException(hidden);
                }
              })
              .collect(Collectors.joining("\n"));
      default -> "";
    };
  }

  @Test
  void noFieldOfATicketIsForgotten() {
    var ticket = telling(1);
    assertThat(words(ticket)).contains(PHONE);
    assertThat(words(reveals.shown(ticket, ADMIN))).doesNotContain("3456").contains("•••");
    var inbox =
        new Inbox(database.jdbc(), SimilarTickets.NONE)
            .first(
                new InboxFilter(
                    Scope.EVERYTHING, Tray.ALL, Criteria.NONE, LocalDate.of(2026, 12, 1)))
            .tickets();
    assertThat(words(inbox)).contains(PHONE);
    assertThat(words(inbox.stream().map(TicketMask::of).toList())).doesNotContain("3456");
  }

  @Test
  void whatIsUncoveredIsSoForOneOfficerOneTicketAndAWhile() {
    var ticket = telling(1);
    var other = telling(2);
    reveals.reveal(ticket, ADMIN, Reason.CONTACT, "");
    assertThat(reveals.shown(ticket, ADMIN)).isEqualTo(ticket);
    assertThat(reveals.until(ticket.number(), ADMIN)).contains(now.plus(Duration.ofMinutes(15)));
    assertThat(words(reveals.shown(ticket, SITI))).doesNotContain(PHONE);
    assertThat(words(reveals.shown(other, ADMIN))).doesNotContain(PHONE);
    now = now.plus(Duration.ofMinutes(15)).minusMillis(1);
    assertThat(reveals.shown(ticket, ADMIN)).isEqualTo(ticket);
    now = now.plusMillis(1);
    assertThat(words(reveals.shown(ticket, ADMIN))).doesNotContain(PHONE);
    assertThat(reveals.until(ticket.number(), ADMIN)).isEmpty();
  }

  @Test
  void itCanBeCoveredAgainAtOnce() {
    var ticket = telling(1);
    reveals.reveal(ticket, ADMIN, Reason.CONTACT, "");
    reveals.reveal(ticket, SITI, Reason.CONTACT, "");
    reveals.cover(ticket, ADMIN);
    assertThat(words(reveals.shown(ticket, ADMIN))).doesNotContain(PHONE);
    assertThat(reveals.shown(ticket, SITI)).isEqualTo(ticket);
  }

  @Test
  void everyRevealIsNotedAndRemembered() {
    var ticket = telling(1);
    reveals.reveal(ticket, SITI, Reason.CHECK, "");
    now = now.plusSeconds(60);
    reveals.reveal(ticket, ADMIN, Reason.OTHER, " diminta lurah\u0000 ");
    assertThat(reveals.of(ticket.number()))
        .containsExactly(
            new Reveal(now, "admin", Reason.OTHER, "diminta lurah\u0000"),
            new Reveal(now.minusSeconds(60), "Siti Aminah", Reason.CHECK, ""));
    assertThat(
            database
                .jdbc()
                .sql("select officer, deed, number, detail from audit order by id")
                .query((row, _) ->
                    row.getString(1)
                        + " "
                        + row.getString(2)
                        + " "
                        + row.getString(3)
                        + " "
                        + row.getString(4))
                .list())
        .containsExactly(
            "siti REVEAL " + ticket.number() + " CHECK",
            "admin REVEAL " + ticket.number() + " OTHER");
  }

  @Test
  void anAnonymousTicketHasNothingToReveal() {
    var number = telling(1).number();
    database
        .jdbc()
        .sql("insert into ticket_flag (number, flag) values (?, 'ANONYMOUS')")
        .param(number.value())
        .update();
    var ticket = new TicketReader(database.jdbc()).find(number).orElseThrow();
    assertThat(reveals.possible(ticket, ADMIN)).isFalse();
    assertThatThrownBy(() -> reveals.reveal(ticket, ADMIN, Reason.CONTACT, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(words(reveals.shown(ticket, ADMIN))).doesNotContain(PHONE);
  }

  @Test
  void anAuditorNeverUncoversAnything() {
    var ticket = telling(1);
    assertThat(reveals.possible(ticket, AUDITOR)).isFalse();
    reveals.reveal(ticket, SITI, Reason.CONTACT, "");
    assertThat(words(reveals.shown(ticket, AUDITOR)))
        .as("not even with what they asked for in another role")
        .doesNotContain(PHONE);
  }

  @Test
  void aReasonThatSaysNothingIsNone() {
    var ticket = telling(1);
    assertThatThrownBy(() -> reveals.reveal(ticket, ADMIN, Reason.OTHER, "  "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OTHER");
    assertThat(Reveals.lacking(Reason.CONTACT, "x".repeat(301))).isTrue();
    assertThat(reveals.of(ticket.number())).isEmpty();
  }
}
