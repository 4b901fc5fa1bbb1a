package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import kanal.channels.testing.RecordingIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorServletsTest {
  private static final byte[] PNG =
      "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);

  // One web server for all tests, a citizen of their own for each.
  private static final RecordingIntake INTAKE = new RecordingIntake();
  private static final Citizens CITIZENS = new Citizens(InstantSource.system());
  private static final RunningSimulator SIMULATOR =
      new RunningSimulator(0, CITIZENS, INTAKE, new MemoryMediaStore(), Duration.ofSeconds(15));
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private final Citizen citizen = Citizen.fresh(RandomGenerator.getDefault());

  @AfterAll
  static void stop() {
    CITIZENS.close();
    SIMULATOR.close();
    BROWSER.close();
  }

  @Test
  void aTextComesInOnceThoughPostedTwice() throws Exception {
    var text = "{\"action\":\"write\",\"text\":\"jalan rusak\"}";

    assertThat(post("telegram", "a1", text).body()).isEqualTo("{\"received\":\"accepted\"}");
    assertThat(post("telegram", "a1", text).body()).isEqualTo("{\"received\":\"duplicate\"}");

    assertThat(accepted())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.from()).isEqualTo(Phone.TELEGRAM.of(citizen));
          assertThat(message.content()).isEqualTo(Written.text("jalan rusak"));
        });
    assertThat(history().split("jalan rusak", -1)).hasSize(2);
  }

  @Test
  void theSameNameOnAnotherPhoneIsAnotherMessage() throws Exception {
    post("telegram", "a1", "{\"action\":\"write\",\"text\":\"satu\"}");
    post("sms", "a1", "{\"action\":\"write\",\"text\":\"dua\"}");

    assertThat(accepted()).hasSize(2);
  }

  @Test
  void everySignSurvivesAndIsNoMarkup() throws Exception {
    var words = "<img src=x onerror=alert(1)> \u0000 \u202e \ud83d\ude00 \"'&";
    post(
        "telegram",
        "a1",
        "{\"action\":\"write\",\"text\":\"<img src=x onerror=alert(1)> \\u0000 \\u202e"
            + " \\ud83d\\ude00 \\\"'&\"}");

    assertThat(received().text()).isEqualTo(words);
    assertThat(history())
        .startsWith("event: history\ndata: {")
        .contains("\"text\":\"<img src=x onerror=alert(1)> \\u0000");
  }

  @Test
  void aPressedButtonComesIn() throws Exception {
    post("telegram", "a1", "{\"action\":\"press\",\"choice\":\"send\"}");

    assertThat(received().content()).isEqualTo(new Pressed("send"));
  }

  @Test
  void openingAndLeavingComeIn() throws Exception {
    post("telegram", "a1", "{\"action\":\"open\"}");
    post("telegram", "a2", "{\"action\":\"leave\"}");

    assertThat(accepted())
        .extracting(InboundMessage::content)
        .containsExactly(new Opened(""), new Left());
    assertThat(history()).contains("/start", "\"blocked\":[\"telegram\"]");

    post("telegram", "a3", "{\"action\":\"open\"}");
    assertThat(history()).contains("\"blocked\":[]");
  }

  @Test
  void aLocationComesIn() throws Exception {
    var pin = "{\"action\":\"locate\",\"latitude\":-6.2,\"longitude\":106.5,\"name\":\"Pasar\"}";
    post("telegram", "a1", pin);

    assertThat(received().content())
        .isInstanceOfSatisfying(
            Written.class,
            written ->
                assertThat(written.location())
                    .contains(new Location(new GeoPoint(-6.2, 106.5), Optional.of("Pasar"))));
  }

  @Test
  void newWordsForAnEarlierMessageComeInAndAreShown() throws Exception {
    post("telegram", "a1", "{\"action\":\"write\",\"text\":\"salah\"}");
    var first = received().reference();
    post("telegram", "a2", "{\"action\":\"edit\",\"message\":\"a1\",\"text\":\"benar\"}");

    assertThat(accepted().getLast().content()).isEqualTo(new Edited(first, "benar"));
    assertThat(history()).contains("benar").doesNotContain("salah");
  }

  @Test
  void aLetterSaysWhatItIsAbout() throws Exception {
    var letter =
        "{\"action\":\"write\",\"text\":\"isi\",\"subject\":\"Re: bansos\",\"about\":\"%s\"}";
    post("email", "a1", letter.formatted("2611-0003-7"));
    post("email", "a2", letter.formatted("2611-0003-8"));

    assertThat(accepted())
        .extracting(message -> ((Written) message.content()).about())
        .containsExactly(Optional.of("2611-0003-7"), Optional.empty());
    assertThat(((Written) received().content()).subject()).contains("Re: bansos");
  }

  @Test
  void aPhotoIsKeptThenSentThenShown() throws Exception {
    assertThat(upload("p1", PNG).statusCode()).isEqualTo(204);
    post("telegram", "a1", "{\"action\":\"write\",\"text\":\"\",\"photos\":[\"p1\"]}");

    assertThat(((Written) received().content()).attachments())
        .singleElement()
        .satisfies(photo -> {
          assertThat(photo.mediaType()).isEqualTo("image/png");
          assertThat(photo.bytes()).isEqualTo(PNG.length);
        });
    var shown = get("/simulator/photos/p1?warga=" + citizen.digits(), BodyHandlers.ofByteArray());
    assertThat(shown.body()).isEqualTo(PNG);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
    var stranger = get("/simulator/photos/p1?warga=9999999999", BodyHandlers.ofString());
    assertThat(stranger.statusCode()).isEqualTo(404);
  }

  @Test
  void aPhotoThatIsNoneOrTooLargeIsRefused() throws Exception {
    assertThat(upload("p1", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(415);
    assertThat(upload("p2", Arrays.copyOf(PNG, Photos.MOST_BYTES + 1)).statusCode()).isEqualTo(413);
    assertThat(post("telegram", "a1", "{\"action\":\"write\",\"photos\":[\"p2\"]}").statusCode())
        .isEqualTo(400);
    assertThat(accepted()).isEmpty();
  }

  @Test
  void anOversizedBodyIsRefused() throws Exception {
    var text = "{\"action\":\"write\",\"text\":\"" + "x".repeat(200_000) + "\"}";

    assertThat(post("email", "a1", text).statusCode()).isEqualTo(413);
    assertThat(accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"action\":\"write\"}",
        "{\"action\":\"write\",\"text\":\"  \"}",
        "{\"action\":\"write\",\"text\":7}",
        "{\"action\":\"press\"}",
        "{\"action\":\"locate\",\"latitude\":91,\"longitude\":0}",
        "{\"action\":\"locate\",\"latitude\":\"x\"}",
        "{\"action\":\"edit\",\"text\":\"a\"}",
        "{\"action\":\"dance\"}"
      })
  void aMalformedActionIsRefused(String action) throws Exception {
    var answer = post("telegram", "a1", action);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(accepted()).isEmpty();
  }

  @Test
  void whatIsNoJsonOrNobodysIsRefused() throws Exception {
    assertThat(post("{").statusCode()).isEqualTo(400);
    assertThat(post("[]").statusCode()).isEqualTo(400);
    assertThat(post("{\"citizen\":\"1\",\"phone\":\"sms\"}").statusCode()).isEqualTo(400);
    assertThat(post("fax", "a1", "{\"action\":\"open\"}").statusCode()).isEqualTo(400);
    assertThat(post("sms", "../a", "{\"action\":\"open\"}").statusCode()).isEqualTo(400);
    assertThat(get("/simulator/events?warga=1", BodyHandlers.ofString()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    var form =
        HttpRequest.newBuilder(SIMULATOR.address("/simulator/actions"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertThat(BROWSER.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  @Test
  void aStoreThatIsAwayLeavesTheMessageWithItsSender() throws Exception {
    var text = "{\"action\":\"write\",\"text\":\"jalan rusak\"}";
    INTAKE.away(true);
    var refused = post("telegram", "a1", text);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(history()).doesNotContain("jalan rusak");

    INTAKE.away(false);
    assertThat(post("telegram", "a1", text).statusCode()).isEqualTo(200);
    assertThat(history()).contains("jalan rusak");
  }

  @Test
  void segmentsAreCounted() throws Exception {
    var request =
        HttpRequest.newBuilder(SIMULATOR.address("/simulator/segments"))
            .POST(BodyPublishers.ofString("tiga €"))
            .build();

    assertThat(BROWSER.send(request, BodyHandlers.ofString()).body())
        .isEqualTo("{\"segments\":1,\"left\":153,\"plain\":true}");
  }

  @Test
  void whoComesWithoutANameBecomesANewCitizen() throws Exception {
    for (var path : new String[] {"/simulator", "/simulator/", "/simulator/?warga=x"}) {
      var answer = get(path, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .matches("/simulator/\\?warga=[0-9]{10}");
    }
  }

  @Test
  void everythingThePageNamesIsServedUnderAStrictPolicy() throws Exception {
    var named = Pattern.compile("(?:href|src)=\"([a-z]+\\.[a-z]+)\"|from \"\\./([a-z]+\\.js)\"");
    var open = new HashSet<>(Set.of("?warga=" + citizen.digits()));
    var done = new HashSet<String>();
    while (!open.isEmpty()) {
      var path = open.iterator().next();
      open.remove(path);
      done.add(path);
      var answer = get("/simulator/" + path, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
          .doesNotContain("unsafe");
      named
          .matcher(answer.body())
          .results()
          .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
          .filter(name -> !done.contains(name))
          .forEach(open::add);
    }
    assertThat(done).hasSizeGreaterThan(12).contains("backstage.js", "phones.css");
    assertThat(get("/simulator/nothing.js", BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    assertThat(get("/simulator/package-info.class", BodyHandlers.ofString()).statusCode())
        .isEqualTo(404);
  }

  private List<InboundMessage> accepted() {
    return INTAKE.accepted().stream()
        .filter(message -> message.from().address().value().contains(citizen.digits()))
        .toList();
  }

  private InboundMessage received() {
    return accepted().getFirst();
  }

  private String history() {
    return Pages.history(CITIZENS, citizen);
  }

  private HttpResponse<String> post(String phone, String name, String action) throws Exception {
    var head =
        "{\"citizen\":\"%s\",\"phone\":\"%s\",\"id\":\"%s\""
            .formatted(citizen.digits(), phone, name);
    return post(action.equals("{}") ? head + "}" : head + "," + action.substring(1));
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(SIMULATOR.address("/simulator/actions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return BROWSER.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> upload(String name, byte[] bytes)
      throws IOException, InterruptedException {
    var address = SIMULATOR.address("/simulator/photos/" + name + "?warga=" + citizen.digits());
    var request = HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(bytes)).build();
    return BROWSER.send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> as)
      throws IOException, InterruptedException {
    return BROWSER.send(HttpRequest.newBuilder(SIMULATOR.address(path)).build(), as);
  }
}
