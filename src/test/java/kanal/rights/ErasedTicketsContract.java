package kanal.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.desk.TicketSamples;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An erasure that is newer than the back-up, on any database.
abstract class ErasedTicketsContract {
  private static final Instant FILED = Instant.parse("2026-11-23T02:43:21.123456Z");
  private static final TicketNumber FIRST = TicketSamples.number(1);
  private static final TicketNumber SECOND = TicketSamples.number(2);

  @TempDir Path folder;
  private final List<DeskDatabase> opened = new ArrayList<>();

  /// A fresh database.
  abstract DeskDatabase open(Path folder) throws Exception;

  @AfterEach
  void end() {
    opened.forEach(DeskDatabase::close);
  }

  @Test
  void survivesTheRestoreOfAnOlderDatabase() throws Exception {
    var before = new House("before").with(FIRST, SECOND);
    before.eraser.erase(FIRST, "admin", TicketEraser.Cause.WISH);
    before.notes().note();

    var restored = new House("restored").with(FIRST, SECOND);
    restored.notes().eraseAgain();

    assertThat(restored.title(FIRST)).isEqualTo(TicketEraser.TITLE);
    assertThat(restored.title(SECOND)).isNotEqualTo(TicketEraser.TITLE);
  }

  @Test
  void touchesNoOtherTicketThatGotItsNumberSince() throws Exception {
    var before = new House("before").with(FIRST);
    before.eraser.erase(FIRST, "admin", TicketEraser.Cause.WISH);
    before.notes().note();

    var restored = new House("restored");
    restored.core.file(TicketSamples.road(1, FILED.plusSeconds(60)));
    restored.notes().eraseAgain();

    assertThat(restored.title(FIRST)).isNotEqualTo(TicketEraser.TITLE);
  }

  @Test
  void isNotedOnceInTheFileOfEachReplica() throws Exception {
    var house = new House("house").with(FIRST, SECOND);
    var notes = house.notes();
    house.eraser.erase(FIRST, "admin", TicketEraser.Cause.WISH);
    notes.note();
    notes.note();
    house.eraser.erase(SECOND, "admin", TicketEraser.Cause.WISH);
    notes.note();
    var afterAStart = house.notes();
    afterAStart.eraseAgain();
    afterAStart.note();

    assertThat(lines()).hasSize(2).allMatch(line -> !line.contains("admin"));
    assertThat(lines().getFirst()).startsWith(FIRST.value() + " " + FILED + " ");
  }

  @Test
  void isNotNotedWhenItsTimeWasOverAsThatComesAgainByItself() throws Exception {
    var house = new House("house").with(FIRST);
    house.eraser.erase(FIRST, "-", TicketEraser.Cause.TIME);
    house.notes().note();

    assertThat(folder.resolve(ErasedTickets.FILE)).doesNotExist();
  }

  @Test
  void isReadPastALineThatAPowerCutTore() throws Exception {
    var before = new House("before").with(FIRST);
    Files.writeString(folder.resolve(ErasedTickets.FILE), SECOND.value() + " 2026-11-2");
    before.eraser.erase(FIRST, "admin", TicketEraser.Cause.WISH);
    before.notes().note();

    var restored = new House("restored").with(FIRST, SECOND);
    restored.notes().eraseAgain();

    assertThat(restored.title(FIRST)).isEqualTo(TicketEraser.TITLE);
    assertThat(restored.title(SECOND)).isNotEqualTo(TicketEraser.TITLE);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve(ErasedTickets.FILE)).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }

  /// A desk, whose notes lie in the one file that outlives it.
  private final class House {
    private final DeskDatabase database;
    private final DeskRoutingCore core;
    private final TicketEraser eraser;

    House(String name) throws Exception {
      database = open(folder.resolve(name));
      opened.add(database);
      var calendar = new WorkingCalendar(Set.of(), ZoneId.of("Asia/Jakarta"));
      var clocks = new Clocks(calendar, ClockProperties.usual(), 3, () -> FILED);
      core = new DeskRoutingCore(database, new TicketFeed(), clocks, () -> FILED);
      eraser =
          new TicketEraser(database, new MemoryMediaStore(), clocks, new TicketFeed(), () -> FILED);
    }

    House with(TicketNumber... numbers) {
      for (int sequence = 1; sequence <= numbers.length; sequence++) {
        core.file(TicketSamples.road(sequence, FILED));
      }
      return this;
    }

    ErasedTickets notes() {
      return new ErasedTickets(database, eraser, folder.resolve(ErasedTickets.FILE));
    }

    String title(TicketNumber number) {
      return new TicketReader(database.jdbc()).find(number).orElseThrow().title();
    }
  }
}
