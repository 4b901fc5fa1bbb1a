package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketChange;
import kanal.bot.engine.MediaStore;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.LiveStreams;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The officers' pages on a real web server, which all tests of pages share, one class after the
/// other.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "kanal.desk.undo-seconds=0")
@ResourceLock("the desk of all pages")
abstract class DeskPages {
  static final AtomicLong SEQUENCE = new AtomicLong();
  static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired DeskRoutingCore core;
  @Autowired TicketReader reader;
  @Autowired DeskDatabase database;
  @Autowired MediaStore media;
  @Autowired LiveStreams streams;
  @Autowired FirstPassword firstPassword;
  @Autowired Officers officers;
  @LocalServerPort int port;
  Browser browser;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    // It lives as long as the server, which outlives a class of tests.
    var folder = Files.createTempDirectory("kanal-desk-pages");
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("spring.threads.virtual.enabled", () -> "true");
  }

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  void signIn() throws Exception {
    var answer = browser.signIn(Officers.FIRST, firstPassword.password().orElseThrow());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
  }

  Ticket file() {
    return file(TicketSamples.road(SEQUENCE.incrementAndGet(), Instant.now()));
  }

  Ticket file(Ticket ticket) {
    core.file(ticket);
    return ticket;
  }

  static String pageOf(Ticket ticket) {
    return "/desk/tickets/" + ticket.number();
  }

  List<TicketChange> changesOf(Ticket ticket) {
    var position = "";
    var found = new ArrayList<TicketChange>();
    for (var read = core.changesAfter(position);
        !read.changes().isEmpty();
        read = core.changesAfter(read.position())) {
      read.changes().stream().filter(it -> it.number().equals(ticket.number())).forEach(found::add);
    }
    return found;
  }

  /// How the ticket stands now.
  DeskTicket now(Ticket ticket) {
    return reader.find(ticket.number()).orElseThrow();
  }

  /// A ticket as a list's checkbox names it.
  String key(Ticket ticket) {
    return ticket.number() + "." + now(ticket).version();
  }

  int act(Ticket ticket, String verb, String words) throws Exception {
    var version = reader.find(ticket.number()).orElseThrow().version();
    return browser
        .submit(
            pageOf(ticket),
            pageOf(ticket) + "/act",
            Map.of("verb", verb, "version", String.valueOf(version), "words", words))
        .statusCode();
  }
}
