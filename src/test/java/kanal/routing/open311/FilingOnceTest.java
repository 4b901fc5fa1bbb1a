package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import kanal.bot.engine.Filing;
import kanal.bot.engine.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the server does with a ticket, it becomes one request.
class FilingOnceTest {
  private static final Duration SETTLED = Duration.ofSeconds(61);

  private final Installation installation = new Installation();
  private final FakeOpen311 fake = installation.fake;

  @AfterEach
  void close() {
    installation.close();
  }

  static Stream<Mishap> answersThatHideTheId() {
    return Stream.of(
        Mishap.acceptThenSay(500, "text/html", "<h1>Internal Server Error</h1>"),
        Mishap.acceptThenSay(503, "text/plain", ""),
        Mishap.acceptThenSay(200, "application/json", ""),
        Mishap.acceptThenSay(200, "application/json", "[]"),
        Mishap.acceptThenSay(200, "application/json", "[{\"service_request_id\":null}]"),
        Mishap.acceptThenSay(200, "application/json", "[{\"service_request_id\""),
        Mishap.acceptThenSay(200, "application/json", "\"ok\""),
        Mishap.acceptThenSay(201, "text/html", "<html><body>Terima kasih</body></html>"),
        Mishap.acceptThenSay(200, "application/json", "[" + " ".repeat(2_000_000) + "]"),
        Mishap.acceptThenSay(200, "application/json", "[".repeat(100_000) + "]".repeat(100_000)));
  }

  @ParameterizedTest
  @MethodSource("answersThatHideTheId")
  void findsTheRequestOfAnAnswerItCannotUse(Mishap mishap) {
    fake.onPost.add(mishap);
    var core = installation.core();

    assertThat(core.file(Tickets.ticket(1))).isInstanceOf(Filing.TryAgain.class);
    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("100"));

    assertThat(fake.posted("requests.json")).isEqualTo(1);
    assertThat(fake.requests).hasSize(1);
  }

  @Test
  void findsTheRequestAfterAReset() {
    fake.onPost.add(Mishap.acceptThenReset());
    isFoundOnceSettled();
  }

  @Test
  void findsTheRequestAfterSilence() {
    installation.settings.put("kanal.open311.timeout", "1s");
    fake.onPost.add(Mishap.acceptThenHang());
    isFoundOnceSettled();
  }

  @Test
  void findsTheRequestAfterAnAnswerThatDripsIn() {
    installation.settings.put("kanal.open311.timeout", "1s");
    fake.onPost.add(Mishap.acceptThenDrip());
    isFoundOnceSettled();
  }

  private void isFoundOnceSettled() {
    assertThat(installation.core().file(Tickets.ticket(1))).isInstanceOf(Filing.TryAgain.class);

    installation.clock.pass(SETTLED);

    var restarted = installation.core();
    assertThat(restarted.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("100"));
    assertThat(fake.posted("requests.json")).isEqualTo(1);
  }

  @Test
  void leavesTheServerAloneWhileItMayStillBeAtWork() {
    fake.onPost.add(Mishap.reset());
    var core = installation.core();
    core.file(Tickets.ticket(1));
    installation.clock.pass(Duration.ofSeconds(20));
    fake.reads.clear();

    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.TryAgain(Duration.ofSeconds(25)));

    assertThat(fake.reads).isEmpty();
    assertThat(fake.posted("requests.json")).isEqualTo(1);
  }

  @Test
  void sendsAgainWhatDidNotArrive() {
    fake.onPost.add(Mishap.reset());
    var core = installation.core();
    core.file(Tickets.ticket(1));
    installation.clock.pass(SETTLED);

    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("100"));

    assertThat(fake.posted("requests.json")).isEqualTo(2);
    assertThat(fake.requests).hasSize(1);
  }

  @Test
  void looksFirstWhenItWasStoppedWhileSending() {
    // As a kill between the server's answer and its recording leaves things.
    var core = installation.core();
    core.file(Tickets.ticket(1));
    var number = Tickets.number(1);
    installation.cursors.save(
        "open311/" + number,
        RequestStates.write(
            new RequestState.Tried(
                installation.clock.instant(),
                installation.clock.instant(),
                RequestState.Outcome.UNANSWERED)));
    installation.clock.pass(Duration.ofDays(2));

    assertThat(installation.core().file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("100"));
    assertThat(fake.posted("requests.json")).isEqualTo(1);
  }

  @Test
  void remembersATryBeforeItIsMade() {
    fake.onPost.add((exchange, _) -> {
      assertThat(installation.cursors.find("open311/" + Tickets.number(1)))
          .hasValueSatisfying(line -> assertThat(line).startsWith("1 tried"));
      new Reply(200, "application/json", "[{\"service_request_id\":\"7\"}]").say(exchange);
    });
    assertThat(installation.core().file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("7"));
  }

  @Test
  void doesNotTakeAnotherReportThatMentionsTheNumberForItsOwn() {
    var core = installation.core();
    var mentions = "Laporan " + Tickets.number(1) + " belum ditangani.";
    core.file(Tickets.ticket(2, "infrastruktur", mentions, Set.of()));
    core.file(Tickets.ticket(3, "infrastruktur", Tickets.number(1).value(), Set.of()));
    fake.onPost.add(Mishap.acceptThenSay(500, "text/plain", ""));
    core.file(Tickets.ticket(1));

    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("102"));
  }

  @Test
  void neverSendsAgainWhatTheServerSaysItTook() {
    fake.onPost.add(Mishap.say(200, "{}"));
    var core = installation.core();
    core.file(Tickets.ticket(1));

    installation.clock.pass(Duration.ofHours(5));
    assertThat(core.file(Tickets.ticket(1))).isInstanceOf(Filing.TryAgain.class);
    installation.clock.pass(Duration.ofHours(20));
    assertThat(core.file(Tickets.ticket(1))).isInstanceOf(Filing.Refused.class);

    assertThat(fake.posted("requests.json")).isEqualTo(1);
  }

  @Test
  void doesNotBelieveTheIdOfAnotherTicket() {
    var core = installation.core();
    core.file(Tickets.ticket(1));
    fake.onPost.add(
        Mishap.acceptThenSay(200, "application/json", "[{\"service_request_id\":100}]"));

    assertThat(core.file(Tickets.ticket(2))).isInstanceOf(Filing.TryAgain.class);
    assertThat(core.file(Tickets.ticket(2))).isEqualTo(new Filing.Filed("101"));
  }

  @Test
  void asksAnOperatorWhereItCannotLook() {
    fake.lists = false;
    fake.onPost.add(Mishap.acceptThenSay(500, "text/plain", ""));
    var core = installation.core();
    core.file(Tickets.ticket(1));

    assertThat(core.file(Tickets.ticket(1))).isInstanceOf(Filing.Refused.class);
    assertThat(fake.posted("requests.json")).isEqualTo(1);
  }

  @Test
  void waitsWhileItCannotLook() {
    fake.onPost.add(Mishap.acceptThenSay(500, "text/plain", ""));
    var core = installation.core();
    core.file(Tickets.ticket(1));
    fake.onRead.add(Mishap.busy(503, "7"));

    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.TryAgain(Duration.ofSeconds(7)));
    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("100"));
  }

  @Test
  void findsItsRequestBehindPages() {
    fake.pageSize = 20;
    isFoundAmongMany();
  }

  @Test
  void findsItsRequestWhereListsAreCut() {
    fake.longestList = 50;
    isFoundAmongMany();
  }

  private void isFoundAmongMany() {
    var core = installation.core();
    for (int i = 0; i < 120; i++) {
      core.file(Tickets.ticket(100 + i));
      installation.clock.pass(Duration.ofSeconds(30));
    }
    fake.onPost.add(Mishap.acceptThenSay(500, "text/plain", ""));
    core.file(Tickets.ticket(1));

    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("220"));
  }

  @Test
  void somebodyElseIsAtIt() {
    installation.leases =
        new Leases() {
          @Override
          public boolean hold(String name) {
            return false;
          }

          @Override
          public long fence(String name) {
            return 0;
          }

          @Override
          public void release(String name) {}
        };
    assertThat(installation.core().file(Tickets.ticket(1))).isInstanceOf(Filing.TryAgain.class);
    assertThat(fake.posts).isEmpty();
  }
}
