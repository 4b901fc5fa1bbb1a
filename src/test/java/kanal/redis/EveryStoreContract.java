package kanal.redis;

import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.ConversationStoreContract;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.CursorsContract;
import kanal.bot.engine.Leases;
import kanal.bot.engine.LeasesContract;
import kanal.bot.engine.OutboxContract;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.QuarantineContract;
import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.TicketIndexContract;
import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.TicketNumbersContract;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.engine.tally.DailyCounts;
import kanal.bot.engine.tally.DailyCountsContract;
import kanal.seal.KeyedSeal;
import kanal.seal.Seal;
import org.junit.jupiter.api.Nested;

/// Everything the stores in Redis promise, for a Redis of more than one server.
abstract class EveryStoreContract {
  private static final Seal SEAL = KeyedSeal.forThisProcess();

  /// Emptied and marked before each test.
  abstract Redis redis();

  private Vault vault() {
    return new Vault(redis(), SEAL);
  }

  @Nested
  class Conversations extends ConversationStoreContract {
    @Override
    protected ConversationStore store() {
      return new RedisConversationStore(redis(), vault());
    }
  }

  @Nested
  class Tasks extends OutboxContract {
    @Override
    protected Stores stores() {
      return new Stores(
          new RedisConversationStore(redis(), vault()),
          new RedisOutbox(redis(), vault()),
          new RedisDeadLetters(redis(), vault()));
    }
  }

  @Nested
  class KeptAside extends QuarantineContract {
    @Override
    protected Quarantine quarantine() {
      return new RedisQuarantine(redis(), vault(), new MemoryMediaStore());
    }
  }

  @Nested
  class Numbers extends TicketNumbersContract {
    @Override
    protected TicketNumbers replica() {
      return new RedisTicketNumbers(redis());
    }
  }

  @Nested
  class Tickets extends TicketIndexContract {
    @Override
    protected TicketIndex index() {
      return new RedisTicketIndex(redis(), vault());
    }
  }

  @Nested
  class OneAtATime extends LeasesContract {
    @Override
    protected Leases replica() {
      return new RedisLeases(redis());
    }
  }

  @Nested
  class Positions extends CursorsContract {
    @Override
    protected Cursors cursors() {
      return new RedisCursors(redis());
    }
  }

  @Nested
  class Figures extends DailyCountsContract {
    @Override
    protected DailyCounts counts() {
      return new RedisDailyCounts(redis());
    }
  }
}
