package kanal.desk.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanal.desk.database.DeskDatabase;
import kanal.seal.Seal;
import kanal.seal.Unopenable;

/// Seals the desk's secrets for their columns.
public final class DeskSecrets {
  /// No secret of a version before the seal begins so.
  private static final String SEALED = "sealed:";

  private final DeskDatabase database;
  private final Seal seal;

  public DeskSecrets(DeskDatabase database, Seal seal) {
    this.database = database;
    this.seal = seal;
  }

  /// What going through all of them found.
  ///
  /// @param fresh need the first key only
  /// @param stale needed an older one, or were not sealed
  /// @param lost cannot be opened
  public record Found(long fresh, long stale, long lost) {}

  private enum State {
    FRESH,
    STALE,
    LOST
  }

  private record Kept(Secret kind, String owner, String stored) {}

  /// The column's text for a secret.
  public String seal(Secret kind, String owner, String words) {
    return SEALED + seal.seal(words, kind.record(owner), kind.column());
  }

  /// The secret of a column's text. What a version from before the seal writes while we run is not
  /// sealed, and taken as it is.
  ///
  /// @throws Unopenable when its key is missing, or it was sealed for somebody else
  public String open(Secret kind, String owner, String stored) {
    return sealedPart(stored)
        .map(sealed -> seal.open(sealed, kind.record(owner), kind.column()))
        .orElse(stored);
  }

  /// Goes through all of them.
  ///
  /// @param write whether to seal anew what is not sealed with the first key, or only to count
  public Found look(boolean write) {
    var states = Arrays.stream(Secret.values()).flatMap(this::kept).map(it -> look(it, write));
    var found = states.toList();
    return new Found(
        count(found, State.FRESH), count(found, State.STALE), count(found, State.LOST));
  }

  private static long count(List<State> found, State state) {
    return found.stream().filter(state::equals).count();
  }

  private Stream<Kept> kept(Secret kind) {
    return database
        .jdbc()
        .sql(kind.all())
        .query((row, _) -> new Kept(kind, row.getString("owner"), row.getString("stored")))
        .list()
        .stream();
  }

  private State look(Kept kept, boolean write) {
    try {
      var words = open(kept.kind(), kept.owner(), kept.stored());
      if (sealedPart(kept.stored()).filter(seal::isFresh).isPresent()) {
        return State.FRESH;
      }
      if (write) {
        exchange(kept, seal(kept.kind(), kept.owner(), words));
      }
      return State.STALE;
    } catch (Unopenable _) {
      return State.LOST;
    }
  }

  /// Whoever changed it meanwhile sealed it with the first key.
  private void exchange(Kept kept, String sealed) {
    database.commit(() ->
        database
            .jdbc()
            .sql(kept.kind().exchange())
            .params(sealed, kept.owner(), kept.stored())
            .update());
  }

  private static Optional<String> sealedPart(String stored) {
    return stored.startsWith(SEALED)
        ? Optional.of(stored.substring(SEALED.length()))
        : Optional.empty();
  }
}
