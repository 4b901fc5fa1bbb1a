package kanal.ops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.Outbox.Buried;

/// Tasks that failed for good.
public final class DeadLetterPile implements Pile {
  private final DeadLetters letters;

  public DeadLetterPile(DeadLetters letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "dead-letters";
  }

  @Override
  public List<Waiting> all() {
    return letters.buried().stream().map(DeadLetterPile::waiting).toList();
  }

  @Override
  public long count() {
    return letters.count();
  }

  @Override
  public Optional<Waiting> find(String id) {
    return letters.find(id).map(DeadLetterPile::waiting);
  }

  @Override
  public Optional<byte[]> bytes(String id) {
    return letters.bytes(id);
  }

  @Override
  public boolean again(String id, Instant now) {
    return letters.rerun(id, now);
  }

  @Override
  public boolean discard(String id, String by, Instant at) {
    return letters.discard(id, by, at);
  }

  @Override
  public List<Discarded> discarded(int limit) {
    return letters.discarded(limit);
  }

  private static Waiting waiting(Buried buried) {
    var task = buried.task();
    return new Waiting(
        task.id(),
        buried.key().channel(),
        buried.at(),
        task.effect().getClass().getSimpleName(),
        buried.reason(),
        // the try that made it a dead letter is not counted in the task
        task.attempts() + 1);
  }
}
