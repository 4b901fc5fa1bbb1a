package kanal.redis.link;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is opened when it is first needed; what could not be opened is tried again.
public final class Late<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<T> opening;
  private volatile @Nullable T opened;

  public Late(Supplier<T> opening) {
    this.opening = opening;
  }

  public T get() {
    var here = opened;
    return here == null ? open() : here;
  }

  private T open() {
    lock.lock();
    try {
      var here = opened;
      if (here == null) {
        here = opening.get();
        opened = here;
      }
      return here;
    } finally {
      lock.unlock();
    }
  }
}
