package kanal.redis.snapshot;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RestoreArgs;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import kanal.redis.link.Lettuce;
import kanal.redis.link.Link;

/// Copies every key of one server into another Redis, whatever stands there.
final class KeyCopy {
  private static final int PORTION = 500;

  private final RedisAsyncCommands<String, String> from;
  private final Link to;

  KeyCopy(RedisAsyncCommands<String, String> from, Link to) {
    this.from = from;
    this.to = to;
  }

  /// @param last keys that come when all others are there
  /// @return how many were copied
  long copy(Predicate<String> last) throws IOException {
    var kept = new ArrayList<String>();
    long copied = 0;
    var some = ScanArgs.Builder.limit(PORTION);
    KeyScanCursor<String> portion = await(from.scan(some));
    while (true) {
      var keys = portion.getKeys();
      keys.stream().filter(last).forEach(kept::add);
      copied += copied(keys.stream().filter(last.negate()).toList());
      if (portion.isFinished()) {
        return copied + copied(kept);
      }
      portion = await(from.scan(ScanCursor.of(portion.getCursor()), some));
    }
  }

  private long copied(List<String> keys) throws IOException {
    var values = new ArrayList<RedisFuture<byte[]>>();
    var lives = new ArrayList<RedisFuture<Long>>();
    for (var key : keys) {
      values.add(from.dump(key));
      lives.add(from.pttl(key));
    }
    var written = new ArrayList<RedisFuture<String>>();
    for (int i = 0; i < keys.size(); i++) {
      var value = await(values.get(i));
      // An alarm or a note may have expired since the keys were listed.
      if (value != null) {
        var life = RestoreArgs.Builder.ttl(Math.max(0, await(lives.get(i)))).replace();
        written.add(to.commands().restore(keys.get(i), value, life));
      }
    }
    for (var one : written) {
      await(one);
    }
    return written.size();
  }

  private static <T> T await(RedisFuture<T> answer) throws IOException {
    try {
      return answer.get(Lettuce.COMMAND_LIMIT.toMillis() * 5, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("Redis did not take a key", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
