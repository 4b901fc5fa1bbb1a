package kanal.channels.sms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// Remembers the most recently used things, a bounded number of them.
public final class Recent<V> {
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<String, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;

  public Recent(int most) {
    this.most = most;
  }

  public Optional<V> find(String key) {
    lock.lock();
    try {
      return Optional.ofNullable(values.get(key));
    } finally {
      lock.unlock();
    }
  }

  /// Changes a value in one step; `first` is what it is before it was ever put.
  public V change(String key, V first, UnaryOperator<V> change) {
    lock.lock();
    try {
      var changed = change.apply(values.getOrDefault(key, first));
      values.put(key, changed);
      if (values.size() > most) {
        forgetOldest(values);
      }
      return changed;
    } finally {
      lock.unlock();
    }
  }

  public void forget(String key) {
    lock.lock();
    try {
      values.remove(key);
    } finally {
      lock.unlock();
    }
  }

  private static <V> void forgetOldest(Map<String, V> values) {
    values.remove(values.keySet().iterator().next());
  }
}
