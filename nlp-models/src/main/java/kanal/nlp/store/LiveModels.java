package kanal.nlp.store;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kanal.nlp.topic.TopicModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The active model of a store and the one in its shadow, exchanged while the service runs.
///
/// What cannot be read changes nothing: the model before it goes on.
public final class LiveModels implements Supplier<TopicModel>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveModels.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final ModelStore store;
  private final Jargon jargon;
  private final Thread watch = Thread.ofVirtual().name("models").unstarted(this::watch);

  private volatile Chosen chosen;
  private String lastWarning = "";

  /// What the small files ask for.
  private record Wanted(String active, Optional<String> shadow, Map<String, List<String>> words) {
    static final Wanted NOTHING = new Wanted(TopicModel.SHIPPED, Optional.empty(), Map.of());
  }

  /// What reads now, and what it was chosen for.
  private record Chosen(Wanted wanted, TopicModel active, Optional<TopicModel> shadow) {}

  /// Begins with what the store asks for, or with the shipped model when that cannot be read.
  public LiveModels(ModelStore store, Jargon jargon) {
    this.store = store;
    this.jargon = jargon;
    this.chosen = new Chosen(Wanted.NOTHING, TopicModel.shipped(), Optional.empty());
    refresh();
  }

  /// Begins to look for changes every few seconds.
  public void start() {
    watch.start();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        refresh();
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  @Override
  public TopicModel get() {
    return chosen.active();
  }

  public Optional<TopicModel> shadow() {
    return chosen.shadow();
  }

  /// Looks once whether other models are wanted.
  public synchronized void refresh() {
    try {
      var wanted = new Wanted(store.active(), store.shadow(), jargon.words());
      if (!wanted.equals(chosen.wanted())) {
        chosen = chosen(wanted);
        lastWarning = "";
        log.info(
            "Reading with the model {}, in its shadow {}",
            wanted.active(),
            wanted.shadow().orElse(ModelStore.OFF));
      }
    } catch (IOException | UnusableModel e) {
      // it is looked at every few seconds, and said once
      if (!lastWarning.equals(e.getMessage())) {
        lastWarning = String.valueOf(e.getMessage());
        log.warn("Still reading with the model {}: {}", chosen.active().version(), lastWarning);
      }
    }
  }

  private Chosen chosen(Wanted wanted) throws UnusableModel {
    var active = model(wanted.active(), wanted.words());
    return wanted.shadow().isEmpty()
        ? new Chosen(wanted, active, Optional.empty())
        : new Chosen(wanted, active, Optional.of(model(wanted.shadow().get(), wanted.words())));
  }

  private TopicModel model(String version, Map<String, List<String>> words) throws UnusableModel {
    return new TopicModel(version, store.load(version).withWords(words).classifier());
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
