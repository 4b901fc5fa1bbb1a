package kanal.redis;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives out numbers from blocks reserved in Redis, so that most turns need not ask it.
public final class RedisTicketNumbers implements TicketNumbers {
  private static final Logger LOG = LoggerFactory.getLogger(RedisTicketNumbers.class);
  private static final int BLOCK = 20;

  /// Below this many the next block is fetched in the background.
  private static final int LOW = 5;

  /// This month's, and last month's for turns around midnight.
  private static final int MONTHS_KEPT = 2;

  private final Redis redis;
  private final Map<YearMonth, Deque<TicketNumber>> free = new HashMap<>();
  private final Set<YearMonth> fetching = new HashSet<>();

  public RedisTicketNumbers(Redis redis) {
    this.redis = redis;
  }

  @Override
  public TicketNumber take(YearMonth month) {
    for (; ; ) {
      var number = taken(month);
      if (number.isPresent()) {
        return number.get();
      }
      reserve(month);
    }
  }

  @Override
  public synchronized void giveBack(TicketNumber number) {
    // The next one to be given out, so that numbers run on without gaps on a quiet day.
    free.forEach((month, numbers) -> {
      if (number.value().startsWith(TicketNumber.prefix(month))) {
        numbers.addFirst(number);
      }
    });
  }

  private synchronized Optional<TicketNumber> taken(YearMonth month) {
    var numbers = free.getOrDefault(month, new ArrayDeque<>());
    var number = Optional.ofNullable(numbers.pollFirst());
    if (number.isPresent() && numbers.size() < LOW && fetching.add(month)) {
      Thread.ofVirtual().name("ticket-numbers").start(() -> reserveAhead(month));
    }
    return number;
  }

  private void reserveAhead(YearMonth month) {
    try {
      reserve(month);
    } catch (Unavailable e) {
      // Nobody waits for this block; whoever needs a number once they have run out is told.
      LOG.debug("No numbers could be reserved ahead", e);
    } finally {
      synchronized (this) {
        fetching.remove(month);
      }
    }
  }

  private void reserve(YearMonth month) {
    var keys = List.of(Partition.numbers(TicketNumber.prefix(month)), Partition.FIRST.generation());
    var arguments = List.of(redis.generation(), Integer.toString(BLOCK));
    long end = Long.parseLong(redis.run(Script.RESERVE_NUMBERS, keys, arguments));
    if (end == 0) {
      throw redis.lost();
    }
    // After a failover the same block must not be given out again.
    redis.confirm(keys.getFirst());
    synchronized (this) {
      if (!free.containsKey(month) && free.size() >= MONTHS_KEPT) {
        free.keySet().stream().min(YearMonth::compareTo).ifPresent(free::remove);
      }
      var numbers = free.computeIfAbsent(month, _ -> new ArrayDeque<>());
      LongStream.rangeClosed(end - BLOCK + 1, end)
          .forEach(sequence -> numbers.addLast(TicketNumber.of(month, sequence)));
    }
  }
}
