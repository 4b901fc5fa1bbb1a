package kanal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanal.data.DataFolder;
import kanal.redis.RedisBackup;
import kanal.start.StartRefused;

/// Brings an installation back from a folder, to where nothing is.
///
/// The small files come first, the mark of Redis' data among them: a restore that breaks off leaves
/// a service that refuses to start, never one that begins anew. Redis comes last.
public final class Restore {
  /// Where a month begins first on this earth: it is better to skip a few numbers too early.
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private final House house;
  private final boolean withDatabase;
  private final List<Erasures> erasures;

  /// @param withDatabase whether the desk's database is to be brought back, too
  /// @param erasures what is known to have been erased since the back-up
  public Restore(House house, boolean withDatabase, List<Erasures> erasures) {
    this.house = house;
    this.withDatabase = withDatabase;
    this.erasures = List.copyOf(erasures);
  }

  /// What was brought back.
  ///
  /// @param madeAt when it was saved
  /// @param erased how many notes of later erasures were added, which the service carries out at
  ///   its start
  public record Restored(Instant madeAt, long erased) {}

  /// @param gap how many ticket numbers to leave out: more than were given out since the back-up
  /// @throws StartRefused when it cannot be done, in one sentence; nothing is changed then
  public Restored from(Path folder, long gap, Instant now) throws IOException {
    Checksums.verify(folder);
    var facts = Facts.read(folder);
    var redis = new RedisBackup(house.redis(), house.data());
    var desk =
        withDatabase && !facts.database().equals(Desk.None.KIND) ? Desk.of(house) : new Desk.None();
    erasures.forEach(Erasures::refuseUnlessThere);
    redis.refuseUnlessEmpty();
    desk.refuseUnlessEmpty();
    refuseUnlessFree(folder);
    try (var data = new DataFolder(house.data())) {
      data.start();
      new Tree(folder.resolve(Backup.FILES)).copyTo(house.data(), Set.of());
      long erased = erasures.stream().mapToLong(notes -> notes.into(house.data())).sum();
      new Tree(folder.resolve(House.MODELS)).copyTo(house.models(), Set.of());
      new Tree(folder.resolve(House.MEDIA)).copyTo(house.media(), Set.of());
      desk.restore(folder.resolve(Backup.DESK));
      redis.restore(folder.resolve(Backup.REDIS), gap, months(facts.madeAt(), now));
      return new Restored(facts.madeAt(), erased);
    }
  }

  private void refuseUnlessFree(Path folder) throws IOException {
    for (var place : List.of(house.media(), house.models())) {
      if (!new Tree(place).isEmpty()) {
        throw new StartRefused(place + " is not empty: restore elsewhere.");
      }
    }
    var files = folder.resolve(Backup.FILES);
    if (!Files.isDirectory(files)) {
      return;
    }
    try (Stream<Path> coming = Files.list(files)) {
      for (var name : coming.map(Path::getFileName).toList()) {
        if (Files.exists(house.data().resolve(name.toString()))) {
          throw new StartRefused(
              "%s is there already: restore elsewhere.".formatted(house.data().resolve(name)));
        }
      }
    }
  }

  private static List<YearMonth> months(Instant first, Instant last) {
    var months = new ArrayList<YearMonth>();
    var end = YearMonth.from(last.atOffset(EASTERNMOST));
    for (var month = YearMonth.from(first.atOffset(EASTERNMOST).minusDays(2));
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }
}
