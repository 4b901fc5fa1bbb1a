package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.TicketSamples;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.TicketReader;
import kanal.intake.FileMediaStore;
import kanal.seal.KeyedSeal;
import kanal.seal.SealProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsCommandsIT {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void theRecordOfProcessingFollowsTheSettings() {
    assertThat(
            run(
                "processing-record",
                "--kanal.agency.name=Dinas Contoh",
                "--kanal.sms.twilio.account-sid=AC1",
                "--kanal.retention.complaint=100d",
                "--kanal.rules.data-wishes=48h"))
        .isZero();

    assertThat(out.toString())
        .startsWith("# Catatan kegiatan pemrosesan")
        .contains(
            "- Dinas Contoh", "Twilio Inc.", "Isi pengaduan: 100 hari", "paling lambat 48 jam")
        .doesNotContain("Telegram FZ-LLC");
  }

  @Test
  void aLookAtRetentionCountsAndForgetsNothing() throws IOException {
    Files.createDirectory(folder.resolve("redis"));
    var keys = SealProperties.usual().in(folder);
    keys.createIfMissing();
    var old = new FileMediaStore(folder.resolve("media"), KeyedSeal.of(keys));
    old.keep("foto-lama", new byte[] {1});
    try (var files = Files.walk(folder.resolve("media"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-06T02:00:00Z")));
      }
    }
    var number = TicketSamples.number(1);
    try (var database = open()) {
      var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
      var clock = InstantSource.system();
      var clocks = new Clocks(calendar, ClockProperties.usual(), 3, clock);
      new DeskRoutingCore(database, new TicketFeed(), clocks, clock)
          .file(TicketSamples.road(1, Instant.parse("2020-01-06T02:00:00Z")));
      database.commit(() ->
          database.jdbc().sql("update ticket set stage = 'DONE', touched_at = filed_at").update());
    }

    assertThat(run("retention", "--kanal.data-dir=" + folder)).isZero();

    assertThat(out.toString())
        .containsPattern("tickets +1\\R")
        .containsPattern("audit +0\\R")
        .containsPattern("conversations +0\\R")
        .containsPattern("quarantine +0\\R")
        .containsPattern("files +1\\R");
    assertThat(old.find("foto-lama")).isPresent();
    try (var database = open()) {
      assertThat(new TicketReader(database.jdbc()).find(number).orElseThrow().description())
          .isNotEmpty();
    }
  }

  @Test
  void aLookWhereNoDeskIsMakesNone() {
    assertThat(run("retention", "--kanal.data-dir=" + folder)).isOne();

    assertThat(out.toString()).contains("There is no Kanal in " + folder);
    assertThat(folder).isEmptyDirectory();
  }

  private int run(String... arguments) {
    return Commands.line(new PrintWriter(out, true), new PrintWriter(out, true)).execute(arguments);
  }

  private DeskDatabase open() {
    return DeskDatabases.embedded(folder);
  }
}
