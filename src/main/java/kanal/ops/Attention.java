package kanal.ops;

import java.util.List;
import kanal.bot.engine.Unavailable;
import kanal.desk.page.OperatorNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what waits for an operator, for the header of the desk's pages.
public final class Attention implements OperatorNews {
  private static final Logger LOG = LoggerFactory.getLogger(Attention.class);

  private final List<Pile> piles;

  public Attention(List<Pile> piles) {
    this.piles = List.copyOf(piles);
  }

  /// The desk works on while Redis is away: then nothing is announced.
  @Override
  public long waiting() {
    try {
      return piles.stream().mapToLong(Pile::count).sum();
    } catch (Unavailable away) {
      LOG.debug("what waits for an operator cannot be counted: {}", away.getMessage());
      return 0;
    }
  }
}
