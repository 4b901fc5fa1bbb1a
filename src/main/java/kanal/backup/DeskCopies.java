package kanal.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kanal.desk.database.DeskDatabase;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/// Copies the embedded database for a command beside the service, which may not open it itself.
///
/// A command leaves a file that asks for a copy, in a folder that only the owner of the data can
/// write; the service takes it away when it begins and leaves the copy, or a file that says it
/// failed.
final class DeskCopies implements AutoCloseable {
  static final String FOLDER = "backup";

  private static final Logger LOG = LoggerFactory.getLogger(DeskCopies.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration BEGINNING = Duration.ofSeconds(30);
  private static final Duration COPYING = Duration.ofMinutes(30);
  private static final String WANTED = ".wanted";
  private static final String FAILED = ".failed";
  private static final String COPY = ".zip";
  private static final String HALF = ".part";

  private final DeskDatabase database;
  private final Path folder;
  private final CountDownLatch closed = new CountDownLatch(1);

  DeskCopies(DeskDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /// What a command left that was killed goes first: it holds all that the desk holds.
  void start() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, it -> !it.toString().endsWith(WANTED))) {
      for (var one : left) {
        FileSystemUtils.deleteRecursively(one);
      }
    }
    Thread.ofVirtual().name("desk-copies").start(this::run);
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void run() {
    try {
      while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try (DirectoryStream<Path> wanted = Files.newDirectoryStream(folder, "*" + WANTED)) {
      for (var one : wanted) {
        Files.delete(one);
        var name = one.getFileName().toString();
        copy(name.substring(0, name.length() - WANTED.length()));
      }
    } catch (IOException e) {
      LOG.warn("The folder {} for back-ups cannot be used: {}", folder, e.getClass().getName());
    }
  }

  private void copy(String name) throws IOException {
    var half = folder.resolve(name + HALF);
    try {
      database.jdbc().sql("backup to ?").param(half.toString()).update();
      Files.move(half, folder.resolve(name + COPY), StandardCopyOption.ATOMIC_MOVE);
    } catch (DataAccessException e) {
      LOG.error("The desk's database cannot be copied", e);
      Files.deleteIfExists(half);
      Files.createFile(folder.resolve(name + FAILED));
    }
  }

  /// Has the service that runs on a data folder make a copy.
  ///
  /// @return the copy, packed; the caller deletes it
  /// @throws StartRefused when the service does not
  static Path ask(Path data) throws IOException {
    var folder = Tree.forOwner(data.resolve(FOLDER));
    var name = UUID.randomUUID().toString();
    var wanted = Files.createFile(folder.resolve(name + WANTED));
    if (!comes(() -> Files.notExists(wanted), BEGINNING)) {
      Files.deleteIfExists(wanted);
      throw new StartRefused("The running service makes no copy: stop it, and try again.");
    }
    var failed = folder.resolve(name + FAILED);
    var copy = folder.resolve(name + COPY);
    var done = comes(() -> Files.exists(copy) || Files.exists(failed), COPYING);
    if (Files.deleteIfExists(failed) || !done) {
      throw new StartRefused(
          "The running service could not copy its database; the reason is in its log.");
    }
    return copy;
  }

  private static boolean comes(BooleanSupplier sign, Duration patience) throws IOException {
    var limit = System.nanoTime() + patience.toNanos();
    while (!sign.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        return false;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return true;
  }
}
