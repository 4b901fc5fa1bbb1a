package kanal.command;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.MediaStore;
import kanal.data.DataFolder;
import kanal.desk.audit.Audit;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DatabaseUnusable;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.intake.FileMediaStore;
import kanal.redis.InstalledRedis;
import kanal.redis.RedisProperties;
import kanal.rights.PersonFile;
import kanal.rights.PersonRights;
import kanal.rights.RightsProperties;
import kanal.rights.TicketEraser;
import kanal.rights.TicketRestriction;
import kanal.seal.KeyedSeal;
import kanal.start.StartRefused;

/// Both halves of what an installation holds of people, the desk's and the intake's: who was shown
/// or erased the one would believe it was all.
final class PersonStores implements Closeable {
  private static final String ON_THE_PAGE =
      "A Kanal that runs has the desk's database to itself: do this on its page Hak warga"
          + " (/desk/rights), or stop it first.";

  private final Settings settings;
  private final DeskDatabase database;
  private final InstalledRedis redis;

  private PersonStores(Settings settings, DeskDatabase database, InstalledRedis redis) {
    this.settings = settings;
    this.database = database;
    this.redis = redis;
  }

  /// @throws StartRefused in one sentence, when one of them cannot be reached
  static PersonStores open(Settings settings) {
    var environment = settings.environment();
    if (!environment.getProperty("kanal.open311.endpoint", "").isBlank()) {
      throw new StartRefused(
          "Reports are kept by the system at kanal.open311.endpoint: ask there, Kanal has no"
              + " desk.");
    }
    var folder = settings.dataFolder();
    var database = desk(settings.bound("kanal.database", DatabaseProperties.class), folder);
    try {
      var redis =
          InstalledRedis.open(
              settings.bound("kanal.redis", RedisProperties.class), folder, settings.keyFile());
      return new PersonStores(settings, database, redis);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static DeskDatabase desk(DatabaseProperties properties, Path folder) {
    if (properties.embedded()) {
      checkFile(folder);
    }
    try {
      return DeskDatabase.open(properties, folder);
    } catch (DatabaseUnusable unusable) {
      throw new StartRefused(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  /// Never a new one: in the wrong folder it would be said that nothing is held.
  private static void checkFile(Path folder) {
    if (!Files.isDirectory(folder.resolve("desk"))) {
      throw new StartRefused(
          "There is no desk in %s: set --kanal.data-dir, or --kanal.database.url."
              .formatted(folder.toAbsolutePath()));
    }
    try (var nobodys = new DataFolder(folder)) {
      nobodys.start();
    } catch (StartRefused running) {
      throw new StartRefused(ON_THE_PAGE, running);
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder cannot be given free again", e);
    }
  }

  PersonRights rights() {
    var clock = InstantSource.system();
    var agency = settings.bound("kanal.agency", AgencyProperties.class);
    var media = media();
    // What ends a report counts no days, so it needs no holidays.
    var calendar = new WorkingCalendar(Set.of(), agency.zone());
    var clocks =
        new Clocks(calendar, settings.bound("kanal.desk.clocks", ClockProperties.class), 1, clock);
    var feed = new TicketFeed();
    return new PersonRights(
        database,
        redis.citizenRecords(media),
        new TicketEraser(database, media, clocks, feed, clock),
        new TicketRestriction(database, feed, clock),
        new PersonFile(
            agency.name(),
            settings.bound("kanal.rights", RightsProperties.class),
            database.jdbc(),
            new Audit(database.jdbc(), clock),
            media),
        clock);
  }

  private MediaStore media() {
    return new FileMediaStore(settings.mediaFolder(), KeyedSeal.of(settings.keyFile()));
  }

  @Override
  public void close() throws IOException {
    redis.close();
    database.close();
  }
}
