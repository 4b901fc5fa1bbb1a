package kanal.rights;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;
import kanal.data.DurableLines;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes of tickets that their citizens had erased, in a file beside the database: one that is
/// restored from an older back-up has forgotten them, and brings back what was erased.
///
/// Every replica's file gets the notes of all, whoever erased, so that any of them is enough.
public final class ErasedTickets implements AutoCloseable {
  /// In the data folder.
  public static final String FILE = "erased-tickets";

  private static final Logger LOG = LoggerFactory.getLogger(ErasedTickets.class);
  private static final long PAUSE_SECONDS = 5;

  /// A number, when it was filed, when it was erased. A line that a power cut tore is none.
  private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+Z) (\\S+Z)");

  private final DeskDatabase database;
  private final TicketEraser eraser;
  private final DurableLines file;
  private final Map<TicketNumber, Instant> noted = new HashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ErasedTickets(DeskDatabase database, TicketEraser eraser, Path file) {
    this.database = database;
    this.eraser = eraser;
    this.file = new DurableLines(file);
  }

  /// A ticket that was erased.
  ///
  /// @param filed tells it from another that got its number after a restore
  private record Note(TicketNumber number, Instant filed, Instant erased) {
    String line() {
      return number.value() + " " + filed + " " + erased;
    }
  }

  /// Erases again what a back-up brought back, and notes from now on what is erased.
  void start() {
    eraseAgain();
    Thread.ofVirtual().name("erased-tickets").start(this::run);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void run() {
    try {
      do {
        noteIfPossible();
      } while (!closed.await(PAUSE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void noteIfPossible() {
    try {
      note();
    } catch (RuntimeException away) {
      // The next look finds it; an exception would end the thread.
      LOG.warn("erasures are not yet noted in {}: {}", file.file(), away.getClass().getName());
    }
  }

  void eraseAgain() {
    for (var line : file.read()) {
      var whole = LINE.matcher(line);
      if (whole.matches()) {
        var number = new TicketNumber(whole.group(1));
        var filed = Instant.parse(whole.group(2));
        noted.put(number, filed);
        eraseIfBack(number, filed);
      }
    }
  }

  private void eraseIfBack(TicketNumber number, Instant filed) {
    var isBack =
        database
            .jdbc()
            .sql(
                """
                select filed_at from ticket t where number = ?
                  and not exists (select 1 from ticket_erased e where e.number = t.number)
                """)
            .param(number.value())
            .query((row, _) -> row.getObject("filed_at", OffsetDateTime.class).toInstant())
            .optional()
            .filter(filed::equals)
            .isPresent();
    if (isBack) {
      LOG.warn("the ticket {} was back and is erased again", number.value());
      eraser.erase(number, Audit.NOBODY, TicketEraser.Cause.WISH);
    }
  }

  /// Notes what is erased and not noted yet.
  void note() {
    database
        .jdbc()
        .sql(
            """
            select t.number, t.filed_at, e.at from ticket_erased e
            join ticket t on t.number = e.number where e.cause = ? order by e.at
            """)
        .param(TicketEraser.Cause.WISH.name())
        .query((row, _) ->
            new Note(
                new TicketNumber(row.getString("number")),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .filter(note -> !note.filed().equals(noted.get(note.number())))
        .forEach(note -> {
          file.append(note.line());
          noted.put(note.number(), note.filed());
        });
  }
}
