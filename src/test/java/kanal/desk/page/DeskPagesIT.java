package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketChange;
import kanal.bot.engine.MediaStore;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.live.LiveStreams;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import kanal.desk.ticket.TicketReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The officers' pages on a real web server.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeskPagesIT {
  private static final AtomicLong SEQUENCE = new AtomicLong();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path folder;

  @Autowired DeskRoutingCore core;
  @Autowired TicketReader reader;
  @Autowired MediaStore media;
  @Autowired LiveStreams streams;
  @Autowired FirstPassword firstPassword;
  @Autowired Officers officers;
  @LocalServerPort int port;
  private Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("spring.threads.virtual.enabled", () -> "true");
  }

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  private void signIn() throws Exception {
    var answer = browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
  }

  private Ticket file() {
    return file(TicketSamples.road(SEQUENCE.incrementAndGet(), Instant.now()));
  }

  private Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  private static String pageOf(Ticket ticket) {
    return "/desk/tickets/" + ticket.number();
  }

  private List<TicketChange> changesOf(Ticket ticket) {
    var position = "";
    var found = new ArrayList<TicketChange>();
    for (var read = core.changesAfter(position);
        !read.changes().isEmpty();
        read = core.changesAfter(read.position())) {
      read.changes().stream().filter(it -> it.number().equals(ticket.number())).forEach(found::add);
    }
    return found;
  }

  @Test
  void nobodySeesAnythingWithoutSigningIn() throws Exception {
    var ticket = file();
    for (var path :
        List.of(
            "/desk",
            "/desk/",
            pageOf(ticket),
            pageOf(ticket) + "/attachments/" + ticket.attachments().getFirst().id(),
            "/desk/events",
            "/desk/something")) {
      var answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk/signin");
      assertThat(answer.body()).doesNotContain(ticket.title());
    }
  }

  @Test
  void aWrongPasswordIsSaidKindly() throws Exception {
    var answer = browser.signIn("admin-yang-lain", "salah");
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/desk/signin?why=wrong");
    assertThat(browser.get("/desk/signin?why=wrong").body()).contains("Nama atau sandi salah");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
  }

  @Test
  void theSessionCookieIsForTheDeskOnly() throws Exception {
    var cookie = browser.get("/desk/signin").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("kanal-desk=").contains("Path=/desk", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void pagesForbidForeignScripts() throws Exception {
    signIn();
    var page = browser.get("/desk");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.body()).doesNotContain("<style", "onclick", "style=\"", "http://", "https://");
    assertThat(page.body().split("<script", -1)).hasSize(3);
    for (var script : List.of(Scripts.onClassPath().htmx(), Scripts.onClassPath().sse())) {
      assertThat(page.body()).contains(script);
      assertThat(browser.get(script).statusCode()).isEqualTo(200);
    }
    assertThat(browser.get("/desk/assets/desk.css").statusCode()).isEqualTo(200);
  }

  @Test
  void theInboxShowsATicketAtAGlance() throws Exception {
    var ticket = file();
    signIn();
    assertThat(browser.get("/desk").body())
        .contains(
            ticket.number().value(),
            ticket.title(),
            "Infrastruktur dan pekerjaan umum",
            "91\u00a0%",
            "SDN Cikupa 2, Kec. Cikupa",
            "Telegram",
            "Perlu diperiksa",
            "hari kerja lagi");
  }

  @Test
  void theInboxFiltersByStageAndTopic() throws Exception {
    var road = file();
    var graft = file(TicketSamples.anonymous(SEQUENCE.incrementAndGet(), Instant.now()));
    signIn();
    assertThat(browser.get("/desk?topic=lainnya").body())
        .contains(graft.number().value())
        .doesNotContain(road.number().value());
    assertThat(browser.get("/desk?stage=received").body()).contains(road.number().value());
    assertThat(browser.get("/desk?stage=withdrawn").body()).contains("Tidak ada laporan di sini");
    assertThat(browser.get("/desk?stage=nonsense&page=-1").statusCode()).isEqualTo(200);
    assertThat(browser.get("/desk?page=99").statusCode()).isEqualTo(200);
  }

  @Test
  void theInboxIsPagedByFifty() throws Exception {
    var old = Instant.parse("2025-01-06T00:00:00Z");
    for (int i = 0; i < 51; i++) {
      file(TicketSamples.road(5000 + i, old.plusSeconds(i)));
    }
    signIn();
    var first = browser.get("/desk");
    assertThat(first.body()).contains("Lebih lama").doesNotContain("Lebih baru");
    assertThat(first.body().split("class=\"row-title\"", -1)).hasSize(51);
    assertThat(browser.get("/desk?page=2").body()).contains("Lebih baru");
  }

  @Test
  void everyVerbReachesTheCitizen() throws Exception {
    var ticket = file();
    signIn();
    var verbs = List.of("POSTPONE", "REPLY", "VERIFY", "HAND_OVER", "ARCHIVE", "FINISH");
    for (var verb : verbs) {
      var answer = act(ticket, verb, verb.equals("VERIFY") ? "" : "Kata untuk " + verb);
      assertThat(answer).as(verb).isEqualTo(302);
    }
    assertThat(changesOf(ticket))
        .extracting(change -> change.stage().orElse(null))
        .containsExactly(
            Stage.WAITING, null, Stage.VERIFIED, Stage.HANDED_OVER, Stage.ARCHIVED, Stage.DONE);
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Kata untuk POSTPONE", "Diverifikasi oleh admin", "Diselesaikan oleh admin");
  }

  private int act(Ticket ticket, String verb, String words) throws Exception {
    var version = reader.find(ticket.number()).orElseThrow().version();
    return browser
        .submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", verb, "version", String.valueOf(version), "words", words))
        .statusCode();
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    var ticket = file();
    signIn();
    var answer =
        browser.post(
            pageOf(ticket) + "/act", Map.of("verb", "VERIFY", "version", "0", "words", ""), "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("kedaluwarsa");
    assertThat(changesOf(ticket)).isEmpty();
  }

  @Test
  void whatAnOfficerTypedIsNeverLost() throws Exception {
    var ticket = file();
    signIn();
    assertThat(act(ticket, "REPLY", "Kami cek.")).isEqualTo(302);
    var late =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "ARCHIVE", "version", "0", "words", "Alasan yang panjang."));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("baru saja berubah", "Alasan yang panjang.");
    var empty =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", "ARCHIVE", "version", "1", "words", "  "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Mohon diisi");
    assertThat(changesOf(ticket)).hasSize(1);
  }

  @Test
  void anUnknownVerbIsABadRequest() throws Exception {
    var ticket = file();
    signIn();
    assertThat(act(ticket, "DELETE", "")).isEqualTo(400);
  }

  @Test
  void aChangedTopicKeepsTheMachinesBesideIt() throws Exception {
    var ticket = file();
    signIn();
    var answer =
        browser.submit(
            pageOf(ticket),
            pageOf(ticket) + "/topic",
            Map.of("topic", "perhubungan", "version", "0"));
    assertThat(answer.statusCode()).isEqualTo(302);
    var kept = reader.find(ticket.number()).orElseThrow();
    assertThat(kept.topic()).isEqualTo("perhubungan");
    assertThat(kept.topicBy()).contains("admin");
    assertThat(kept.machineTopic()).isEqualTo(ticket.topic());
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Topik diubah menjadi Perhubungan.", "Dipilih oleh admin", "Kata mesin");
    assertThat(
            browser
                .submit(
                    pageOf(ticket),
                    pageOf(ticket) + "/topic",
                    Map.of("topic", "tidak-ada", "version", "1"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void citizensWordsAreAlwaysEscaped() throws Exception {
    signIn();
    for (var text :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "${7*7} [[${7*7}]] __${7*7}__ #{x} ~{x} *{x}",
            "</textarea><svg onload=alert(1)>",
            "javascript:alert(1)")) {
      var ticket = file(TicketSamples.everywhere(SEQUENCE.incrementAndGet(), text, Instant.now()));
      core.amend(
          ticket.number(),
          ticket.number().value(),
          "xss-" + ticket.number(),
          new Amendment.Added(
              new Line(Instant.now(), Line.Speaker.CITIZEN, text), List.of(), Optional.empty()));
      assertThat(act(ticket, "REPLY", text)).isEqualTo(302);
      for (var path : List.of("/desk", pageOf(ticket))) {
        assertThat(browser.get(path).body())
            .doesNotContain(
                "<script>alert", "<img src=x", "<svg onload", "href=\"javascript", "49 ")
            .contains(text.substring(text.length() - 5).replace(">", "&gt;").replace("'", "&#39;"));
      }
    }
  }

  @Test
  void invisibleAndForeignSignsComeThrough() throws Exception {
    var text = "awal \u202E balik \u2069 ꦗꦭꦤ꧀ 😭 akhir\u0000selesai";
    var ticket = file(TicketSamples.everywhere(SEQUENCE.incrementAndGet(), text, Instant.now()));
    signIn();
    var page = browser.get(pageOf(ticket));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("ꦗꦭꦤ꧀ 😭 akhir");
  }

  @Test
  void theRegionIsNamedAndWhileItIsOpenAllThatItMayBe() throws Exception {
    signIn();
    var ticket = file(TicketSamples.road(SEQUENCE.incrementAndGet(), Instant.now()));
    var serang = new Region("36.04.06.2006", "Gembor, Kec. Binuang, Kab. Serang, Banten");
    var periuk = new Region("36.71.08.1002", "Gembor, Kec. Periuk, Kota Tangerang, Banten");
    tell(ticket, Optional.empty(), List.of(serang, periuk));
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Mungkin salah satu dari", serang.name(), periuk.name());
    tell(ticket, Optional.of(periuk), List.of());
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Wilayah: " + periuk.name())
        .doesNotContain("Mungkin salah satu dari", serang.name());
  }

  private void tell(Ticket ticket, Optional<Region> region, List<Region> candidates) {
    var place =
        new Place("kel Gembor", Optional.empty(), region, candidates, !candidates.isEmpty());
    core.amend(
        ticket.number(),
        ticket.number().value(),
        "place-" + region + ticket.number(),
        new Amendment.Added(
            new Line(Instant.now(), Line.Speaker.CITIZEN, "kel Gembor"),
            List.of(),
            Optional.of(place)));
  }

  @Test
  void anAnonymousTicketShowsNobody() throws Exception {
    var ticket = file(TicketSamples.anonymous(SEQUENCE.incrementAndGet(), Instant.now()));
    signIn();
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Anonim")
        .doesNotContain("pelapor@example.org");
  }

  @Test
  void aPhotoIsShownAsWhatItIs() throws Exception {
    var ticket = file();
    var id = ticket.attachments().getFirst().id();
    media.keep(id, jpeg());
    signIn();
    var answer = browser.bytes(pageOf(ticket) + "/attachments/" + id);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("inline")
        .contains(id + ".jpg");
    assertThat(ImageIO.read(new ByteArrayInputStream(answer.body()))).isNotNull();
  }

  @Test
  void aPageInDisguiseIsNotServed() throws Exception {
    for (var disguised :
        List.of(
            "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")) {
      var ticket = file();
      var id = ticket.attachments().getFirst().id();
      media.keep(id, disguised.getBytes(StandardCharsets.UTF_8));
      signInAgain();
      var answer = browser.get(pageOf(ticket) + "/attachments/" + id);
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).doesNotContain("alert");
    }
  }

  private void signInAgain() throws Exception {
    browser = new Browser(port);
    signIn();
  }

  @Test
  void aFileThatIsNotHereYetSaysSo() throws Exception {
    var ticket = file();
    signIn();
    var answer =
        browser.get(pageOf(ticket) + "/attachments/" + ticket.attachments().getFirst().id());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Sedang diambil");
  }

  @Test
  void aFileOfAnotherTicketIsNotServed() throws Exception {
    var mine = file();
    var other = file();
    var id = other.attachments().getFirst().id();
    media.keep(id, jpeg());
    signIn();
    assertThat(browser.get(pageOf(mine) + "/attachments/" + id).statusCode()).isEqualTo(404);
  }

  private static byte[] jpeg() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }

  @Test
  void anUnknownNumberIsAKindPage() throws Exception {
    signIn();
    for (var number :
        List.of("2611-9999-1", TicketSamples.number(999_999).value(), "x", "%3Cb%3E")) {
      var answer = browser.get("/desk/tickets/" + number);
      assertThat(answer.statusCode()).as(number).isEqualTo(404);
      assertThat(answer.body()).contains("Laporan tidak ditemukan");
    }
  }

  @Test
  void aNewTicketIsAnnouncedToOpenPages() throws Exception {
    signIn();
    var stream = browser.stream("/desk/events");
    assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      Awaitility.await().atMost(PATIENCE).until(() -> streams.size() > 0);
      var ticket = file();
      assertThat(lines.lines().anyMatch(("event:ticket-" + ticket.number())::equals)).isTrue();
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> {
          file();
          return streams.size() == 0;
        });
  }

  @Test
  void addressesOutsideTheDeskAreOpenAndNeedNoToken() throws Exception {
    var answer = browser.post("/telegram/webhook", Map.of(), "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("taken");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(browser.get("/nothing-here").statusCode()).isEqualTo(404);
  }

  @Test
  void theFirstPasswordIsReadableAndOnlyItsHashIsKept() {
    assertThat(firstPassword.password().orElseThrow())
        .matches("([abcdefghjkmnpqrstuvwxyz]{4}-){3}[abcdefghjkmnpqrstuvwxyz]{4}");
    assertThat(firstPassword.toString()).doesNotContain(firstPassword.password().orElseThrow());
    assertThat(officers.makeFirst()).isEmpty();
    assertThat(officers.resetPassword("nobody")).isEmpty();
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    signIn();
    assertThat(browser.submit("/desk", "/desk/signout", Map.of()).statusCode()).isEqualTo(302);
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
  }
}
