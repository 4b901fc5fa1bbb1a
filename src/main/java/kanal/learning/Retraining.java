package kanal.learning;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.nlp.agency.AgencyModels;
import kanal.nlp.labelled.LabelledFile;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.Recipe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains a model on the shipped corpus and the officers' examples, while the service goes on.
public final class Retraining implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retraining.class);

  private final DeskDatabase database;
  private final ModelStore store;
  private final Examples examples;
  private final Runs runs;
  private final Audit audit;
  private final Recipe recipe;
  private final InstantSource clock;

  // Training cuts its work into streams; inside a pool of one slow thread they leave the other
  // processors to citizens and officers.
  // A hint for systems that heed it; the single thread is what counts.
  @SuppressWarnings("ThreadPriorityCheck")
  private final ForkJoinPool pool =
      new ForkJoinPool(
          1,
          owner -> {
            var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(owner);
            thread.setName("training");
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          },
          null,
          false);

  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("training-beat").factory());
  private final AtomicReference<Optional<String>> current = new AtomicReference<>(Optional.empty());
  private volatile boolean mayGoOn = true;

  public Retraining(DeskDatabase database, ModelStore store, Recipe recipe, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.examples = new Examples(database.jdbc());
    this.runs = new Runs(database.jdbc(), clock);
    this.audit = new Audit(database.jdbc(), clock);
    this.recipe = recipe;
    this.clock = clock;
  }

  public void start() {
    var _ =
        heart.scheduleWithFixedDelay(
            () -> current.get().ifPresent(this::beat),
            Runs.BEAT.toMillis(),
            Runs.BEAT.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void beat(String version) {
    try {
      mayGoOn = runs.beat(version);
    } catch (RuntimeException away) {
      LOG.warn("the training's state cannot be told: {}", away.getClass().getName());
    }
  }

  /// Begins, unless a training runs anywhere.
  boolean begin(String officer) {
    var version = AgencyModels.named(clock.instant());
    boolean begun =
        database.commit(() -> {
          boolean free = runs.begin(version, officer);
          if (free) {
            audit.note(officer, "MODEL_TRAIN", Optional.of(version));
          }
          return free;
        });
    if (!begun) {
      return false;
    }
    mayGoOn = true;
    current.set(Optional.of(version));
    pool.execute(() -> train(version));
    return true;
  }

  /// Asks the training that runs, here or on another replica, to end at its next step.
  boolean cancel(String officer) {
    return database.commit(() -> {
      boolean asked = runs.askToCancel();
      if (asked) {
        audit.note(officer, "MODEL_TRAIN_CANCEL", runs.last().version());
      }
      return asked;
    });
  }

  Run last() {
    return runs.last();
  }

  private void train(String version) {
    try {
      var messages = examples.all().stream().map(Examples::labelled).toList();
      AgencyModels.shipped(store, recipe)
          .make(
              version,
              LabelledFile.of(messages),
              clock.instant(),
              (done, of) -> progress(version, done, of));
      runs.end(version, Run.State.DONE, Optional.empty());
      LOG.info("the model {} is trained", version);
    } catch (CancellationException _) {
      runs.end(version, Run.State.CANCELLED, Optional.empty());
    } catch (UnusableModel unusable) {
      runs.end(version, Run.State.FAILED, Optional.ofNullable(unusable.getMessage()));
    } catch (IOException | RuntimeException failed) {
      LOG.error("the training of {} failed", version, failed);
      runs.end(version, Run.State.FAILED, Optional.of(failed.getClass().getSimpleName()));
    } finally {
      current.set(Optional.empty());
    }
  }

  private void progress(String version, int done, int of) {
    beat(version);
    if (!mayGoOn) {
      throw new CancellationException();
    }
    runs.progress(version, done, of);
  }

  @Override
  public void close() {
    mayGoOn = false;
    current
        .getAndSet(Optional.empty())
        .ifPresent(version -> runs.end(version, Run.State.CANCELLED, Optional.empty()));
    pool.shutdownNow();
    heart.shutdownNow();
  }
}
