package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import org.junit.jupiter.api.Test;

/// What comes in from the simulator's page and is shown there.
class SimulatorServletsTest extends SimulatorFixture {
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
  void segmentsAreCounted() throws Exception {
    var request =
        HttpRequest.newBuilder(simulator.address("/simulator/segments"))
            .POST(BodyPublishers.ofString("tiga €"))
            .build();

    assertThat(browser.send(request, BodyHandlers.ofString()).body())
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

  private InboundMessage received() {
    return accepted().getFirst();
  }
}
