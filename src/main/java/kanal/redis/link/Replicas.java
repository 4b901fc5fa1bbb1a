package kanal.redis.link;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Waits until replicas have what was written, so that a failover does not lose it.
///
/// A mark is written after the fact and its arrival awaited: replicas receive writes in order, so
/// they then have everything before it, whichever connection wrote it. Those who ask while one mark
/// is on its way share the next.
public final class Replicas {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String MARK = "mark:";

  private final Link link;
  private final int wanted;
  private final Map<String, Rounds> rounds = new ConcurrentHashMap<>();

  /// @param wanted how many replicas must have it; none are waited for when this is 0
  public Replicas(Link link, int wanted) {
    this.link = link;
    this.wanted = wanted;
  }

  /// Completes once enough replicas have everything that was written for keys with this tag until
  /// now; fails when they do not get it in time.
  ///
  /// @param tag of the keys that were written, with its braces
  public CompletionStage<Void> have(String tag) {
    return wanted == 0
        ? CompletableFuture.completedFuture(null)
        : rounds.computeIfAbsent(tag, Rounds::new).next();
  }

  /// The marks of one tag, one after the other.
  private final class Rounds {
    private final String key;
    private boolean underWay;
    private boolean asked;
    private CompletableFuture<Void> next = new CompletableFuture<>();

    Rounds(String tag) {
      key = MARK + tag;
    }

    synchronized CompletionStage<Void> next() {
      var mine = next;
      if (underWay) {
        asked = true;
      } else {
        begin();
      }
      return mine;
    }

    private void begin() {
      var round = next;
      next = new CompletableFuture<>();
      underWay = true;
      asked = false;
      mark().whenComplete((_, failure) -> ended(round, failure));
    }

    private void ended(CompletableFuture<Void> round, @Nullable Throwable failure) {
      synchronized (this) {
        underWay = false;
        if (asked) {
          begin();
        }
      }
      if (failure == null) {
        round.complete(null);
      } else {
        round.completeExceptionally(failure);
      }
    }

    private CompletionStage<Void> mark() {
      try {
        var master = link.apart(key);
        var written = master.set(key, "");
        return master
            .waitForReplication(wanted, PATIENCE.toMillis())
            .thenCombine(written, (have, _) -> have)
            .thenAccept(have -> {
              if (have < wanted) {
                throw new IllegalStateException(have + " of " + wanted + " replicas have it");
              }
            });
      } catch (RuntimeException e) {
        return CompletableFuture.failedStage(e);
      }
    }
  }
}
