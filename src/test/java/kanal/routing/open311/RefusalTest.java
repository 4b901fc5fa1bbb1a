package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Flag;
import kanal.bot.engine.Filing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What becomes of tickets that the server, or the rules, turn away.
// Alone: what others print meanwhile would be captured, too.
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest {
  private final Installation installation = new Installation();
  private final FakeOpen311 fake = installation.fake;

  @AfterEach
  void close() {
    installation.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void aRefusalIsForGood(int status) {
    fake.onPost.add(Mishap.say(status, "[{\"code\":1,\"description\":\"lat is wrong\"}]"));
    var core = installation.core();

    assertThat(core.file(Tickets.ticket(1)))
        .isEqualTo(new Filing.Refused(status + ": lat is wrong"));
    assertThat(core.file(Tickets.ticket(1)))
        .as("an operator who mended it may run it again")
        .isEqualTo(new Filing.Filed("100"));
  }

  @Test
  void aReasonHoldsNeitherTheKeyNorANumberOfAPerson(CapturedOutput output) {
    fake.onPost.add(
        Mishap.say(
            400,
            "[{\"description\":\"<b>secret-key</b> phone +62 812-3456-7890 a@b.id is wrong\"}]"));
    assertThat(installation.core().file(Tickets.ticket(1)))
        .isEqualTo(new Filing.Refused("400: *** phone +*** *** is wrong"));
    assertThat(output.getAll()).doesNotContain("secret-key").doesNotContain(Tickets.PHONE);
  }

  @Test
  void aReasonDoesNotRepeatWhatTheCitizenWrote() {
    fake.onPost.add(
        Mishap.say(400, "[{\"description\":\"'JALAN rusak' at depan SDN 2 is too short\"}]"));
    assertThat(installation.core().file(Tickets.ticket(1)))
        .isEqualTo(new Filing.Refused("400: '*** ***' at *** SDN 2 is too short"));
  }

  @ParameterizedTest
  @CsvSource({"429,17,17", "503,120,120", "503,0,1", "500,999999,3600", "502,soon,30"})
  void waitsAsLongAsItIsTold(int status, String retryAfter, int seconds) {
    fake.onPost.add(Mishap.busy(status, retryAfter));
    var core = installation.core();

    assertThat(core.file(Tickets.ticket(1)))
        .isEqualTo(new Filing.TryAgain(Duration.ofSeconds(seconds)));
    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("100"));
  }

  @Test
  void waitsUntilADate() {
    var date = installation.clock.instant().plusSeconds(90).atOffset(ZoneOffset.UTC);
    fake.onPost.add(Mishap.busy(503, DateTimeFormatter.RFC_1123_DATE_TIME.format(date)));
    assertThat(installation.core().file(Tickets.ticket(1)))
        .isEqualTo(new Filing.TryAgain(Duration.ofSeconds(90)));
  }

  @Test
  void aRefusalWithoutWordsNamesItsStatus() {
    fake.onPost.add(
        (exchange, _) -> new Reply(404, "text/html", "<h1>Not Found</h1>").say(exchange));
    assertThat(installation.core().file(Tickets.ticket(1)))
        .isEqualTo(new Filing.Refused("HTTP 404 without a reason"));
  }

  @Test
  void followsNoRedirect() {
    fake.onPost.add((exchange, _) -> {
      exchange.getResponseHeaders().set("Location", fake.endpoint() + "/elsewhere.json");
      new Reply(307, "text/plain", "").say(exchange);
    });
    assertThat(installation.core().file(Tickets.ticket(1))).isInstanceOf(Filing.TryAgain.class);
    assertThat(fake.posts).hasSize(1);
  }

  @Test
  void aServerThatIsDownGetsTheTicketWhenItIsBack() {
    var core = installation.core();
    installation.settings.put("kanal.open311.endpoint", "http://127.0.0.1:1/v2");
    var unreachable = installation.core();

    assertThat(unreachable.file(Tickets.ticket(1))).isInstanceOf(Filing.TryAgain.class);
    assertThat(core.file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("100"));
  }

  @Test
  void aSecretTicketStaysHere() {
    var secret = Tickets.ticket(1, "infrastruktur", "rahasia sekali", Set.of(Flag.SECRET));
    var core = installation.core();

    assertThat(core.file(secret)).isInstanceOf(Filing.Refused.class);
    assertThat(core.amend(secret.number(), "100", "a1", new Amendment.Corrected(secret)))
        .isInstanceOf(Filing.Refused.class);
    assertThat(fake.posts).isEmpty();
  }

  @Test
  void aSecretTicketIsFiledWhereOnlyOfficersRead() {
    installation.settings.put("kanal.open311.accept-secret", "true");
    var secret = Tickets.ticket(1, "infrastruktur", "rahasia sekali", Set.of(Flag.SECRET));
    assertThat(installation.core().file(secret)).isEqualTo(new Filing.Filed("100"));
  }

  @Test
  void aServerWithoutAFittingServiceNeedsASetting() {
    fake.services = "[{\"service_code\":\"7\",\"service_name\":\"Pohon\"}]";
    assertThat(installation.core().file(Tickets.ticket(1)))
        .isEqualTo(
            new Filing.Refused(
                "the core has no service for the topic infrastruktur:"
                    + " set kanal.open311.default-service"));
    assertThat(fake.posts).isEmpty();
  }
}
