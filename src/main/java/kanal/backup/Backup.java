package kanal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import kanal.redis.RedisBackup;
import kanal.start.StartRefused;

/// Saves an installation into a folder.
///
/// Everything that was acknowledged is either a task in Redis or a ticket, and moves from the one
/// to the other. So Redis comes first and the database after it: what left Redis meanwhile is in
/// the database, and what is in both is filed again under its number, which changes nothing. Files
/// are kept before the turn that names them, so they come after both. Tombstones and everything
/// else that is small come last: what was erased while we saved is known to be.
public final class Backup {
  static final String REDIS = "redis";
  static final String DESK = "desk";
  static final String FILES = "files";

  private final House house;
  private final Desk desk;

  /// @param withDatabase whether the desk's database is to be saved too
  public Backup(House house, boolean withDatabase) {
    this.house = house;
    this.desk = withDatabase ? Desk.of(house) : new Desk.None();
  }

  /// @param folder new or empty
  /// @param keys names in the data folder that are left out, or none
  /// @throws StartRefused when it cannot be done, in one sentence
  public void to(Path folder, Set<String> keys, Instant now) throws IOException {
    if (!new Tree(folder).isEmpty()) {
      throw new StartRefused(folder + " is not empty: name a new folder.");
    }
    Tree.forOwner(folder);
    try (var taken = house.take()) {
      var redis = Tree.forOwner(folder.resolve(REDIS));
      new RedisBackup(house.redis(), house.data()).save(redis, taken.beside());
      desk.save(folder.resolve(DESK), taken.beside());
      new Tree(house.media()).copyTo(folder.resolve(House.MEDIA), Set.of());
      new Tree(house.models()).copyTo(folder.resolve(House.MODELS), Set.of());
      var without = new HashSet<>(house.apart());
      without.addAll(keys);
      new Tree(house.data()).copyTo(folder.resolve(FILES), without);
      new Facts(now, desk.kind()).write(folder);
      Checksums.write(folder);
    }
  }
}
