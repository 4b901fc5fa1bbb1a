package kanal.desk.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The database, brought up to date when it is opened.
public final class DeskDatabase implements AutoCloseable {
  // MODE and the two after it make H2 read PostgreSQL's SQL; FS locks so that a killed process
  // leaves no lock behind; the exit hook stays with us, as requests still run while we shut down.
  private static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;CACHE_SIZE=16384";
  private static final String LATER =
      "The desk's database was written by a later Kanal: start that one, or restore the back-up"
          + " made before the upgrade.";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 10;

  private final HikariDataSource connections;
  private final boolean embedded;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AtomicLong committed = new AtomicLong();
  private final ReentrantLock syncing = new ReentrantLock();
  private long synced;

  private DeskDatabase(HikariDataSource connections, boolean embedded) {
    this.connections = connections;
    this.embedded = embedded;
    this.jdbc = JdbcClient.create(connections);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
  }

  /// Opens the database and applies what is missing of its schema.
  ///
  /// @throws DatabaseUnusable when it cannot be reached, is in use, or is newer than this program
  public static DeskDatabase open(DatabaseProperties properties, Path dataDirectory) {
    var connections = new HikariDataSource();
    connections.setPoolName("desk");
    connections.setMaximumPoolSize(CONNECTIONS);
    connections.setMinimumIdle(1);
    connections.setConnectionTimeout(PATIENCE.toMillis());
    // What SQL makes a date of is the same wherever this runs.
    connections.setConnectionInitSql("set time zone 'UTC'");
    if (properties.embedded()) {
      var file = dataDirectory.resolve("desk").resolve("desk").toAbsolutePath().normalize();
      connections.setJdbcUrl("jdbc:h2:file:" + file + H2_SETTINGS);
      connections.setUsername("sa");
      connections.setPassword("");
    } else {
      connections.setJdbcUrl(properties.url());
      connections.setUsername(properties.username());
      connections.setPassword(properties.password());
    }
    try {
      var schema =
          Flyway.configure()
              .dataSource(connections)
              .locations("classpath:db/desk")
              .table("desk_schema_history")
              // H2 orders text by its signs as it is; PostgreSQL by its server's language unless
              // told.
              .placeholders(Map.of("byte-order", properties.embedded() ? "" : "collate \"C\""))
              .load();
      if (isLater(schema.info().applied())) {
        connections.close();
        throw new DatabaseUnusable(LATER, new IllegalStateException("its schema is newer"));
      }
      schema.migrate();
    } catch (FlywayException failure) {
      connections.close();
      throw new DatabaseUnusable(
          properties.embedded()
              ? "kanal.data-dir: the desk's database in "
                  + dataDirectory
                  + " cannot be opened; is another Kanal using this folder?"
              : "kanal.database.url: the desk's database cannot be used",
          failure);
    }
    return new DeskDatabase(connections, properties.embedded());
  }

  /// Flyway would only warn, and our statements might mean something else to later tables.
  private static boolean isLater(MigrationInfo[] applied) {
    return Arrays.stream(applied).anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS);
  }

  /// Runs statements; outside of `commit` each is a transaction of its own.
  public JdbcClient jdbc() {
    return jdbc;
  }

  /// Whether other replicas can change what is in it.
  public boolean shared() {
    return !embedded;
  }

  /// Does all of this work or none of it; when it returns, the work is on the disk. Within other
  /// such work it is a part of that.
  public <T> T commit(Supplier<T> work) {
    boolean part = TransactionSynchronizationManager.isActualTransactionActive();
    T result = transaction.<T>execute(_ -> work.get());
    if (embedded && !part) {
      sync(committed.incrementAndGet());
    }
    return result;
  }

  /// H2 hands a commit to the operating system only; a power cut would undo it. One sync covers all
  /// commits before it, so those that waited meanwhile share the next.
  private void sync(long commit) {
    syncing.lock();
    try {
      if (synced < commit) {
        long upTo = committed.get();
        jdbc.sql("checkpoint sync").update();
        synced = upTo;
      }
    } finally {
      syncing.unlock();
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
