package kanal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The checker sees every kind of harm; each case here is a sound piece of evidence with one thing
/// broken.
class CheckerTest {
  private static final String STORY = "jalan rusak di depan pasar";
  private static final String RECEIPT = "Terkirim. Nomor laporan 2611-0001-3.\nJalan rusak";
  private static final Told TOLD = new Told("telegram:1:2:3:0", STORY, true);
  private static final Evidence.Filed FILED = new Evidence.Filed("2611-0001-3", STORY);

  private final Checker checker = new Checker(false);

  private List<Told> told = List.of(TOLD);
  private Set<String> causes = Set.of(Ledgers.shortened(TOLD.id()));
  private Set<String> quarantined = Set.of();
  private Map<String, Long> turns = Map.of("a", 2L);
  private List<String> pending = List.of();
  private long buried;
  private List<String> reads = List.of("Mohon diperiksa", RECEIPT);
  private List<Evidence.Filed> filed = List.of(FILED);
  private String log = "INFO receiving";

  private List<String> violations() {
    return violations(checker);
  }

  private List<String> violations(Checker by) {
    var person = new Evidence.Person("telegram 1", STORY, reads, List.of("55123"));
    return by.violations(
        new Evidence(
            told,
            causes,
            quarantined,
            Map.of("a", 2L),
            turns,
            pending,
            buried,
            List.of(person),
            filed,
            log));
  }

  @Test
  void isContentWithSoundEvidence() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void seesAnAcknowledgedMessageThatIsNowhere() {
    causes = Set.of();
    assertThat(violations()).containsExactly("I1 acknowledged and lost: telegram");
  }

  @Test
  void countsWhatIsSetAsideAsKept() {
    causes = Set.of();
    quarantined = Set.of(Ledgers.setAside(TOLD.id()));
    filed = List.of();
    reads = List.of();
    assertThat(violations()).isEmpty();
  }

  @Test
  void seesAMessageThatStillWaits() {
    told = List.of(new Told(TOLD.id(), STORY, false));
    assertThat(violations()).singleElement().asString().startsWith("I7 the platform still waits");
  }

  @Test
  void seesAGapInTheVersions() {
    turns = Map.of("a", 1L);
    assertThat(violations()).containsExactly("I3 conversation at version 2 after 1 turns");
  }

  @Test
  void seesASecondTicket() {
    filed = List.of(FILED, new Evidence.Filed("2611-0002-1", STORY));
    assertThat(violations()).contains("I2 2 tickets for the complaint of telegram 1");
  }

  @Test
  void seesOneNumberOnTwoTickets() {
    filed = List.of(FILED, FILED);
    assertThat(violations()).contains("I2 one number on several tickets");
  }

  @Test
  void seesWordsThatWereTouched() {
    filed = List.of(new Evidence.Filed("2611-0001-3", STORY + " "));
    assertThat(violations())
        .contains(
            "I1 no ticket for the complaint of telegram 1, word for word",
            "I2 or I6 a ticket with nobody's words: 2611-0001-3");
  }

  @Test
  void seesAMissingReceipt() {
    reads = List.of("Mohon diperiksa");
    assertThat(violations()).containsExactly("I5 no receipt for telegram 1");
  }

  @Test
  void seesAnotherNumberOnAReceipt() {
    reads = List.of(RECEIPT.replace("0001-3", "0002-1"));
    assertThat(violations()).containsExactly("I5 another number on a receipt of telegram 1");
  }

  @Test
  void seesACopyOfAReceiptUnlessASendWasAmbiguous() {
    reads = List.of(RECEIPT, RECEIPT);
    assertThat(violations()).containsExactly("I5 2 copies of the receipt of telegram 1");
    assertThat(violations(new Checker(true))).isEmpty();
  }

  @Test
  void seesCopiesThatDiffer() {
    reads = List.of(RECEIPT, RECEIPT + "!");
    assertThat(violations(new Checker(true)))
        .containsExactly("I5 2 different receipts for telegram 1");
  }

  @Test
  void seesWhatIsStillToBeDoneOrGivenUp() {
    pending = List.of("{p3}:tasks");
    buried = 1;
    assertThat(violations()).contains("I7 still to be done: {p3}:tasks", "I1 tasks given up: 1");
  }

  @Test
  void seesACitizenInTheLog() {
    log = "WARN message from 55123 failed";
    assertThat(violations()).containsExactly("I11 the log tells of telegram 1");
  }
}
