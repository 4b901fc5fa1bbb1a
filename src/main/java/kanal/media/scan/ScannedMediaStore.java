package kanal.media.scan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.MediaStore;
import kanal.media.scan.Scanner.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands a file out once a scanner has found it harmless. Of a harmful one nothing is kept but that
/// it came; while nobody can say, a file waits beside the others, and whoever asks for it has it
/// looked at again.
public final class ScannedMediaStore implements MediaStore {
  private static final Logger LOG = LoggerFactory.getLogger(ScannedMediaStore.class);
  private static final String WAITING = "unscanned-";
  private static final byte[] NOTHING = {};

  /// A scanner that is away is not asked, and waited for, at every file.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final MediaStore store;
  private final Scanner scanner;
  private final WhenAway whenAway;
  private final List<ScanObserver> observers;
  private final InstantSource clock;
  private volatile Instant notBefore = Instant.MIN;

  public ScannedMediaStore(
      MediaStore store,
      Scanner scanner,
      WhenAway whenAway,
      List<ScanObserver> observers,
      InstantSource clock) {
    this.store = store;
    this.scanner = scanner;
    this.whenAway = whenAway;
    this.observers = List.copyOf(observers);
    this.clock = clock;
  }

  @Override
  public void keep(String attachmentId, byte[] bytes) {
    if (attachmentId.startsWith(RAW)) {
      store.keep(attachmentId, bytes);
    } else if (state(attachmentId) == State.ABSENT) {
      switch (verdict(attachmentId, bytes)) {
        case Verdict.Clean _ -> store.keep(attachmentId, bytes);
        case Verdict.Infected _ -> store.keep(attachmentId, NOTHING);
        case Verdict.Unknown _ ->
            store.keep(whenAway == WhenAway.TAKE ? attachmentId : waiting(attachmentId), bytes);
      }
    }
  }

  @Override
  public Optional<byte[]> find(String attachmentId) {
    var kept = store.find(attachmentId);
    if (kept.isPresent()) {
      return kept;
    }
    var waiting = store.find(waiting(attachmentId));
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    return switch (verdict(attachmentId, waiting.get())) {
      case Verdict.Clean _ -> settled(attachmentId, waiting.get());
      case Verdict.Infected _ -> settled(attachmentId, NOTHING);
      case Verdict.Unknown _ -> Optional.empty();
    };
  }

  /// First the one, then the other: a crash in between leaves both, and the first counts.
  private Optional<byte[]> settled(String attachmentId, byte[] bytes) {
    store.keep(attachmentId, bytes);
    store.remove(waiting(attachmentId));
    return Optional.of(bytes);
  }

  @Override
  public State state(String attachmentId) {
    var kept = find(attachmentId);
    if (kept.isPresent()) {
      return kept.get().length == 0 ? State.REFUSED : State.KEPT;
    }
    return store.find(waiting(attachmentId)).isPresent() ? State.WAITING : State.ABSENT;
  }

  @Override
  public void remove(String attachmentId) {
    store.remove(waiting(attachmentId));
    store.remove(attachmentId);
  }

  private Verdict verdict(String attachmentId, byte[] bytes) {
    if (bytes.length == 0) {
      return new Verdict.Clean();
    }
    if (clock.instant().isBefore(notBefore)) {
      return new Verdict.Unknown("it was away a moment ago");
    }
    var verdict = scanner.scan(bytes);
    switch (verdict) {
      case Verdict.Clean _ -> notBefore = Instant.MIN;
      case Verdict.Infected(var signature) ->
          LOG.warn("file {} is not taken, it holds {}", attachmentId, signature);
      case Verdict.Unknown(var reason) -> {
        notBefore = clock.instant().plus(PAUSE);
        LOG.warn("file {} could not be scanned: {}", attachmentId, reason);
      }
    }
    observers.forEach(observer -> tell(observer, attachmentId, verdict));
    return verdict;
  }

  /// A note that cannot be written must not keep a citizen's words out.
  private static void tell(ScanObserver observer, String attachmentId, Verdict verdict) {
    try {
      observer.scanned(attachmentId, verdict);
    } catch (RuntimeException broken) {
      LOG.error(
          "what became of file {} was not noted: {}", attachmentId, broken.getClass().getName());
    }
  }

  private static String waiting(String attachmentId) {
    return WAITING + attachmentId;
  }
}
