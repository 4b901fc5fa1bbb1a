package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.WorkingCalendar;
import kanal.data.DataFolder;
import kanal.desk.TicketSamples;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import kanal.seal.SealProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person may ask for, by command, on an installation nobody runs.
class PersonCommandsIT {
  private static final String REPORTER = "987654321";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private Ticket ticket;

  @BeforeEach
  void anInstallation() throws IOException {
    Files.createDirectories(folder.resolve("redis"));
    SealProperties.usual().in(folder).createIfMissing();
    try (var database = open()) {
      var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
      var clock = InstantSource.system();
      var clocks = new Clocks(calendar, ClockProperties.usual(), 3, clock);
      ticket = TicketSamples.road(1, Instant.parse("2026-11-23T02:43:21Z"));
      new DeskRoutingCore(database, new TicketFeed(), clocks, clock).file(ticket);
    }
  }

  @Test
  void aPersonIsFoundHandedOutRestrictedAndErased() throws IOException {
    assertThat(run("find", REPORTER)).isZero();
    assertThat(out.toString())
        .contains(ticket.number().value(), "RECEIVED")
        .doesNotContain(REPORTER, "cikupa");

    var archive = folder.resolve("data.zip");
    assertThat(run("export", REPORTER, archive.toString())).isZero();
    assertThat(Files.readAllBytes(archive)).startsWith('P', 'K');
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
    assertThat(run("export", REPORTER, archive.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("exists already");

    assertThat(run("restrict", REPORTER)).isZero();
    assertThat(run("find", REPORTER)).isZero();
    assertThat(out.toString()).contains(", restricted");
    assertThat(run("release", REPORTER)).isZero();

    assertThat(typing("no\n", "erase", REPORTER)).isEqualTo(1);
    assertThat(out.toString()).contains("Nothing was erased", "Stays:", "back-ups");
    assertThat(now().description()).contains("cikupa");
    assertThat(typing("yes\n", "erase", REPORTER)).isZero();
    assertThat(now().description()).isEmpty();
    assertThat(now().stage()).isEqualTo(Stage.WITHDRAWN);

    assertThat(audited())
        .contains(
            "PERSON_EXPORT by siti (perintah)",
            "PERSON_RESTRICT by siti (perintah)",
            "ERASE by siti (perintah)");
  }

  @Test
  void anAddressNeedNotStandOnTheCommandLine() {
    assertThat(typing(REPORTER + "\n", "erase", "-", "--yes")).isZero();

    assertThat(now().description()).isEmpty();
    assertThat(out.toString()).contains("Erased: 1 reports").doesNotContain(REPORTER);
  }

  @Test
  void whatIsWrongIsSaidInOneSentence() {
    assertThat(run("find", "0812", "9999", "9999")).isEqualTo(2);
    assertThat(out.toString()).contains("put one with blanks into quotes");
    assertThat(run("find", "0812 9999 9999")).isEqualTo(1);
    assertThat(out.toString()).contains("Nothing is held under this number or address.");
    assertThat(command("person", "find", REPORTER, "--kanal.data-dir=" + folder.resolve("x")))
        .isEqualTo(1);
    assertThat(out.toString()).contains("There is no desk in");
    assertThat(run("find", REPORTER, "--kanal.open311.endpoint=https://pusat.example"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("ask there");
  }

  @Test
  void besideARunningServiceItNamesThePage() throws IOException {
    try (var running = new DataFolder(folder)) {
      running.start();
      assertThat(run("find", REPORTER)).isEqualTo(1);
    }

    assertThat(out.toString()).contains("Hak warga (/desk/rights)");
  }

  private int typing(String words, String... arguments) {
    var before = System.in;
    System.setIn(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private int run(String... arguments) {
    var all = new ArrayList<>(List.of("person"));
    all.addAll(List.of(arguments));
    all.add("--by=siti");
    all.add("--kanal.data-dir=" + folder);
    return command(all.toArray(String[]::new));
  }

  private int command(String... arguments) {
    return Commands.line(new PrintWriter(out, true), new PrintWriter(out, true)).execute(arguments);
  }

  private DeskTicket now() {
    try (var database = open()) {
      return new TicketReader(database.jdbc()).find(ticket.number()).orElseThrow();
    }
  }

  private List<String> audited() {
    try (var database = open()) {
      return database
          .jdbc()
          .sql("select deed || ' by ' || officer from audit")
          .query((row, _) -> row.getString(1))
          .list();
    }
  }

  private DeskDatabase open() {
    return DeskDatabase.open(new DatabaseProperties("", "", ""), folder);
  }
}
