package kanal.routing;

import static kanal.routing.CoreTickets.anonymous;
import static kanal.routing.CoreTickets.bare;
import static kanal.routing.CoreTickets.flagged;
import static kanal.routing.CoreTickets.line;
import static kanal.routing.CoreTickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;
import org.junit.jupiter.api.Test;

/// What every routing core promises, wherever it keeps its tickets. A core's own test extends this,
/// starts with no tickets in each test, and looks at them as that core's officers would.
public abstract class RoutingCoreContract {
  /// The core under test.
  protected abstract RoutingCore core();

  /// Another one on the same tickets, as after a restart of this service.
  protected abstract RoutingCore restarted();

  /// How many tickets the core keeps under this number.
  protected abstract long ticketsWith(TicketNumber number);

  /// The description an officer reads.
  protected abstract String descriptionOf(TicketNumber number);

  /// How often an officer finds these words about that ticket, wherever the core shows them:
  /// description, notes, conversation, updates.
  protected abstract long timesTold(TicketNumber number, String words);

  /// Whether this text is anywhere in what the core keeps of that ticket, shown or not.
  protected abstract boolean keeps(TicketNumber number, String text);

  /// Whether an officer can see that the citizen took that ticket back.
  protected abstract boolean withdrawn(TicketNumber number);

  /// An officer writes to the citizen and leaves the ticket open.
  protected abstract void officerReplies(TicketNumber number, String words);

  /// An officer closes the ticket with an answer.
  protected abstract void officerCloses(TicketNumber number, String words);

  /// Whether the core's medium can carry this text; a core that cannot says so here, and its own
  /// test shows what becomes of it.
  protected boolean canCarry(String text) {
    return true;
  }

  @Test
  void filesATicket() {
    var ticket = ticket(1, "Jalan di depan sekolah rusak parah.");
    assertThat(core().file(ticket)).isInstanceOf(Filing.Filed.class);
    assertThat(ticketsWith(ticket.number())).isEqualTo(1);
    assertThat(descriptionOf(ticket.number())).isEqualTo(ticket.description());
  }

  @Test
  void filesOnceHoweverOftenAsked() {
    var ticket = ticket(2, "Sampah tidak diangkut dua minggu.");
    var first = core().file(ticket);
    assertThat(first).isInstanceOf(Filing.Filed.class);
    assertThat(core().file(ticket)).isEqualTo(first);
    assertThat(restarted().file(ticket)).isEqualTo(first);
    assertThat(ticketsWith(ticket.number())).isEqualTo(1);
  }

  @Test
  void filesOnceWhenAskedBySeveralAtOnce() throws Exception {
    var ticket = ticket(3, "Lampu jalan padam.");
    var core = core();
    var answers = new ArrayList<Filing>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Filing> filing = () -> core.file(ticket);
      for (var answer : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> filing).toList())) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).hasAtLeastOneElementOfType(Filing.Filed.class);
    assertThat(answers)
        .as("those that were answered were answered the same")
        .filteredOn(Filing.Filed.class::isInstance)
        .containsOnly(core.file(ticket));
    assertThat(ticketsWith(ticket.number())).isEqualTo(1);
  }

  @Test
  void keepsALongDescriptionWithEmoji() {
    var tenCharacters = " 😭 Banjir";
    var description = tenCharacters.repeat(399) + "Bantu 🙏🏽";
    assertThat(description).hasSize(4000);
    var ticket = ticket(4, description);
    assertThat(core().file(ticket)).isInstanceOf(Filing.Filed.class);
    assertThat(descriptionOf(ticket.number())).isEqualTo(description);
  }

  @Test
  void keepsStrangeSigns() {
    var texts =
        List.of(
            "ꦗꦭꦤ꧀ꦫꦸꦱꦏ꧀ ᮏᮜᮔ᮪ 道路が壊れた الطريق",
            "kiri \u202E nanak \u2066dalam\u2069 \u200F\u200B akhir",
            "sebelum\u0000sesudah",
            "baris satu\r\nbaris dua\n\ttab",
            "<script>alert('x')</script> & \"kutip\" %41 a+b=c;d",
            "  spasi di tepi  ");
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      if (canCarry(text)) {
        var ticket = ticket(10 + i, text);
        assertThat(core().file(ticket)).isInstanceOf(Filing.Filed.class);
        assertThat(descriptionOf(ticket.number())).isEqualTo(text);
      }
    }
  }

  @Test
  void filesATicketWithNothingButADescription() {
    var bare = bare(20, "tolong");
    assertThat(core().file(bare)).isInstanceOf(Filing.Filed.class);
    assertThat(descriptionOf(bare.number())).isEqualTo("tolong");
  }

  @Test
  void anAnonymousTicketCarriesNoReporter() {
    var anonymous = anonymous(21, "Ada pungli di loket.");
    assertThat(core().file(anonymous)).isInstanceOf(Filing.Filed.class);
    assertThat(keeps(anonymous.number(), "81234567890")).isFalse();
  }

  @Test
  void anAnonymousTicketCarriesNoReporterEvenWhenOneWasLeftInIt() {
    var named = ticket(22, "Ada pungli di loket.");
    var slip = flagged(named, Set.of(Flag.ANONYMOUS));
    assertThat(slip.reporter()).isPresent();
    assertThat(core().file(slip)).isInstanceOf(Filing.Filed.class);
    assertThat(keeps(slip.number(), "81234567890")).isFalse();
  }

  @Test
  void addsWordsOncePerAmendment() {
    var ticket = ticket(30, "Pohon tumbang.");
    var reference = reference(core().file(ticket));
    var added = new Amendment.Added(line("Sekarang menutup jalan."), List.of(), Optional.empty());
    assertThat(core().amend(ticket.number(), reference, "a1", added))
        .isInstanceOf(Filing.Filed.class);
    assertThat(core().amend(ticket.number(), reference, "a1", added))
        .isInstanceOf(Filing.Filed.class);
    assertThat(restarted().amend(ticket.number(), reference, "a1", added))
        .isInstanceOf(Filing.Filed.class);
    assertThat(timesTold(ticket.number(), "Sekarang menutup jalan.")).isEqualTo(1);
    assertThat(descriptionOf(ticket.number())).isEqualTo("Pohon tumbang.");
  }

  @Test
  void theSameWordsTwiceAreTwoAmendments() {
    var ticket = ticket(31, "Air mati.");
    var reference = reference(core().file(ticket));
    var added = new Amendment.Added(line("Masih mati."), List.of(), Optional.empty());
    core().amend(ticket.number(), reference, "b1", added);
    core().amend(ticket.number(), reference, "b2", added);
    assertThat(timesTold(ticket.number(), "Masih mati.")).isEqualTo(2);
  }

  @Test
  void correctsOncePerAmendment() {
    var ticket = ticket(32, "Jembatan Cikande retak.");
    var reference = reference(core().file(ticket));
    var corrected = new Amendment.Corrected(ticket(32, "Jembatan Cikupa retak."));
    assertThat(core().amend(ticket.number(), reference, "c1", corrected))
        .isInstanceOf(Filing.Filed.class);
    assertThat(core().amend(ticket.number(), reference, "c1", corrected))
        .isInstanceOf(Filing.Filed.class);
    assertThat(timesTold(ticket.number(), "Jembatan Cikupa retak.")).isEqualTo(1);
    assertThat(ticketsWith(ticket.number())).isEqualTo(1);
  }

  @Test
  void withdraws() {
    var ticket = ticket(33, "Salah kirim.");
    var reference = reference(core().file(ticket));
    assertThat(withdrawn(ticket.number())).isFalse();
    for (int again = 0; again < 2; again++) {
      assertThat(core().amend(ticket.number(), reference, "d1", new Amendment.Withdrawn()))
          .isInstanceOf(Filing.Filed.class);
    }
    assertThat(withdrawn(ticket.number())).isTrue();
  }

  @Test
  void nothingHappenedYet() {
    core().file(ticket(40, "Listrik padam."));
    assertThat(core().changesAfter("").changes()).isEmpty();
  }

  @Test
  void tellsEachChangeOnceInOrder() {
    var one = ticket(41, "Listrik padam.");
    var two = ticket(42, "Internet desa mati.");
    core().file(one);
    core().file(two);
    officerReplies(one.number(), "Petugas menuju lokasi.");
    officerCloses(two.number(), "Internet sudah menyala.");
    officerCloses(one.number(), "Listrik sudah menyala.");

    var changes = everythingAfter(core(), "");

    assertThat(changes)
        .extracting(TicketChange::number)
        .containsExactly(one.number(), two.number(), one.number());
    assertThat(changes)
        .extracting(change -> change.words().orElse(""))
        .containsExactly(
            "Petugas menuju lokasi.", "Internet sudah menyala.", "Listrik sudah menyala.");
    assertThat(changes.get(1).stage()).contains(Stage.DONE);
    assertThat(changes).extracting(TicketChange::id).doesNotHaveDuplicates();
    assertThat(everythingAfter(core(), "")).isEqualTo(changes);
  }

  @Test
  void goesOnFromAPositionAfterARestart() {
    var ticket = ticket(43, "Jalan gelap.");
    core().file(ticket);
    officerReplies(ticket.number(), "Akan dicek.");
    var before = core().changesAfter("");
    assertThat(before.changes()).hasSize(1);

    var after = restarted();
    assertThat(everythingAfter(after, before.position())).isEmpty();
    officerCloses(ticket.number(), "Lampu sudah dipasang.");
    var changes = everythingAfter(after, before.position());
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().words()).contains("Lampu sudah dipasang.");
    assertThat(changes.getFirst().id()).isNotEqualTo(before.changes().getFirst().id());
  }

  /// All changes after a position, read on until nothing more comes.
  protected static List<TicketChange> everythingAfter(RoutingCore core, String position) {
    var all = new ArrayList<TicketChange>();
    var from = position;
    for (int read = 0; read < 100; read++) {
      var changes = core.changesAfter(from);
      if (changes.changes().isEmpty()) {
        return all;
      }
      all.addAll(changes.changes());
      assertThat(changes.position()).as("a position that moves on").isNotEqualTo(from);
      from = changes.position();
    }
    throw new AssertionError("the changes never end");
  }

  /// The reference of a filed ticket.
  protected static String reference(Filing filing) {
    assertThat(filing).isInstanceOf(Filing.Filed.class);
    return ((Filing.Filed) filing).reference();
  }
}
