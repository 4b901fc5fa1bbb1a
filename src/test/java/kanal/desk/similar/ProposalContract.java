package kanal.desk.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.desk.casework.Verb;
import kanal.desk.errand.Errands;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Which tickets are proposed as telling of the same, on either database.
abstract class ProposalContract extends SimilarTicketsFixture {
  private static Set<String> pair(Ticket one, Ticket other) {
    return Set.of(one.number().value(), other.number().value());
  }

  @Test
  void theSameMatterIsProposedAndAnotherIsNot() {
    var lamps = twoLamps();
    var other = file(3, "sampah menumpuk di pasar Curug tidak diangkut", 1);
    errand.run(other.number());
    assertThat(pairs("PROPOSED")).containsExactly(pair(lamps.getFirst(), lamps.getLast()));
  }

  @Test
  void whatIsOlderThanAFortnightIsNotProposed() {
    var old = file(1, LAMP, 17);
    var fresh = file(2, SAME_LAMP, 1);
    errand.run(old.number());
    errand.run(fresh.number());
    assertThat(pairs("PROPOSED")).isEmpty();
  }

  @Test
  void aClosedTicketIsNotProposedAnyMore() {
    var lamps = twoLamps();
    decide(lamps.getFirst(), Verb.ARCHIVE, "Sudah diperbaiki.");
    errand.run(lamps.getFirst().number());
    assertThat(pairs("PROPOSED")).isEmpty();
  }

  @Test
  void aCorrectedTicketIsLookedAtAgain() {
    var lamps = twoLamps();
    var corrected = SimilarPairs.ticket(2, "sampah menumpuk di pasar Curug", NOW);
    core.amend(
        corrected.number(), corrected.number().value(), "a1", new Amendment.Corrected(corrected));
    errand.run(corrected.number());
    assertThat(pairs("PROPOSED")).doesNotContain(pair(lamps.getFirst(), lamps.getLast()));
  }

  @Test
  void twoReplicasProposeOnce() throws Exception {
    var tickets = List.of(file(1, LAMP, 3), file(2, SAME_LAMP, 1));
    var other =
        new SimilarErrand(database.jdbc(), SimilarPairs.WORDS, feed, InstantSource.system());
    var threads = new ArrayList<Thread>();
    for (var one : List.of(errand, other)) {
      threads.add(
          Thread.ofVirtual().start(() -> tickets.forEach(ticket -> one.run(ticket.number()))));
    }
    for (var thread : threads) {
      thread.join();
    }
    tickets.forEach(ticket -> errand.run(ticket.number()));
    assertThat(pairs("PROPOSED")).hasSize(1);
  }

  @Test
  void whatACrashLeftUndoneIsDoneAtTheNextStart() {
    var lamps = List.of(file(1, LAMP, 3), file(2, SAME_LAMP, 1));
    try (var errands =
        new Errands(
            database.jdbc(), List.of(errand), InstantSource.fixed(NOW), Duration.ofHours(1))) {
      errands.start();
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(pairs("PROPOSED"))
                  .containsExactly(pair(lamps.getFirst(), lamps.getLast())));
    }
  }

  @Test
  void aRefusedPairIsNotAskedAgain() {
    var lamps = twoLamps();
    assertThat(joining.refuse(ADMIN, seen(lamps.getFirst()), seen(lamps.getLast())))
        .isEqualTo(Answer.DONE);
    lamps.forEach(ticket -> errand.run(ticket.number()));
    assertThat(pairs("PROPOSED")).isEmpty();
    assertThat(pairs("REFUSED")).hasSize(1);
    assertThat(changesOf(lamps.getFirst())).isEmpty();
  }

  @Test
  void tellsSameFromOther() throws Exception {
    var pairs = SimilarPairs.of("pairs.txt", 100);
    for (var pair : pairs) {
      core.file(pair.one());
      core.file(pair.other());
    }
    for (var pair : pairs) {
      errand.run(pair.one().number());
      errand.run(pair.other().number());
    }
    var judged = SimilarPairs.judge(pairs, pairs("PROPOSED"));
    System.out.println("Similar tickets: " + judged);
    assertThat(judged.precision()).as("%s", judged).isGreaterThan(0.8);
    assertThat(judged.recall()).as("%s", judged).isGreaterThan(0.75);
  }
}
