package kanal.channels.telegram;

import kanal.bot.engine.Leases;

/// A lease that a test gives and takes away.
final class PlayedLease implements Leases {
  private volatile boolean ours = true;
  private volatile int released;

  void ours(boolean yes) {
    ours = yes;
  }

  int released() {
    return released;
  }

  @Override
  public boolean hold(String name) {
    return ours;
  }

  @Override
  public long fence(String name) {
    return 1;
  }

  @Override
  public synchronized void release(String name) {
    released++;
  }
}
