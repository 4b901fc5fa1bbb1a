package kanal.media.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.MediaStore.State;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.media.CleanMediaStore;
import kanal.media.FileCleaner;
import kanal.media.scan.Scanner.Verdict;
import org.junit.jupiter.api.Test;

class ScannedMediaStoreTest {
  private static final byte[] FILE = {'%', 'P', 'D', 'F'};
  private static final Verdict CLEAN = new Verdict.Clean();
  private static final Verdict INFECTED = new Verdict.Infected("Test.Virus");
  private static final Verdict AWAY = new Verdict.Unknown("ConnectException");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
  private final AtomicReference<Verdict> verdict = new AtomicReference<>(CLEAN);
  private final List<Verdict> noted = new ArrayList<>();
  private final MediaStore kept = new MemoryMediaStore();
  private final MediaStore store = store(WhenAway.WAIT);

  private MediaStore store(WhenAway whenAway) {
    ScanObserver broken =
        (_, _) -> {
          throw new IllegalStateException("the database is away");
        };
    return new CleanMediaStore(
        new ScannedMediaStore(
            kept,
            _ -> verdict.get(),
            whenAway,
            List.of(broken, (_, said) -> noted.add(said)),
            now::get),
        new FileCleaner());
  }

  @Test
  void aHarmlessFileIsHandedOut() {
    store.keep("a", FILE);

    assertThat(store.find("a")).contains(FILE);
    assertThat(store.state("a")).isEqualTo(State.KEPT);
    assertThat(noted).containsExactly(CLEAN);
  }

  @Test
  void ofAHarmfulFileNothingIsKeptButThatItCame() {
    verdict.set(INFECTED);

    store.keep("a", FILE);
    verdict.set(CLEAN);
    store.keep("a", FILE);

    assertThat(store.find("a")).contains(new byte[0]);
    assertThat(store.state("a")).isEqualTo(State.REFUSED);
    assertThat(noted).containsExactly(INFECTED);
  }

  @Test
  void aFileWaitsUntilItWasLookedAt() {
    verdict.set(AWAY);
    store.keep("a", FILE);
    assertThat(store.state("a")).isEqualTo(State.WAITING);
    assertThat(store.find("a")).isEmpty();

    verdict.set(CLEAN);
    // Not asked again at once.
    assertThat(store.find("a")).isEmpty();
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(6)));

    assertThat(store.find("a")).contains(FILE);
    assertThat(store.state("a")).isEqualTo(State.KEPT);
  }

  @Test
  void aFileThatWaitedMayTurnOutHarmful() {
    verdict.set(AWAY);
    store.keep("a", FILE);
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(6)));
    verdict.set(INFECTED);

    assertThat(store.state("a")).isEqualTo(State.REFUSED);
    assertThat(kept.find("unscanned-a")).isEmpty();
  }

  @Test
  void anAgencyMayTakeFilesUnlookedAt() {
    verdict.set(AWAY);
    var open = store(WhenAway.TAKE);

    open.keep("a", FILE);

    assertThat(open.find("a")).contains(FILE);
  }

  @Test
  void aFileThatWaitsIsForgottenLikeAnyOther() {
    verdict.set(AWAY);
    store.keep("a", FILE);

    store.remove("a");

    now.updateAndGet(time -> time.plus(Duration.ofSeconds(6)));
    assertThat(store.state("a")).isEqualTo(State.ABSENT);
  }

  /// Whatever could not be read must come back byte for byte when it is tried again.
  @Test
  void inputForTheOperatorIsKeptAsItCame() {
    verdict.set(INFECTED);
    var raw = "GIF89a and more".getBytes(US_ASCII);

    store.keep(MediaStore.RAW + "1", raw);

    assertThat(store.find(MediaStore.RAW + "1")).contains(raw);
    assertThat(noted).isEmpty();
  }
}
