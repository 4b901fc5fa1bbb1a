package kanal.channels.email.testing;

import kanal.bot.engine.Leases;

/// A lease that is held or not, as a test wants.
public final class LocalLeases implements Leases {
  private volatile boolean free = true;
  private volatile boolean released;

  @Override
  public boolean hold(String name) {
    return free;
  }

  @Override
  public long fence(String name) {
    return 1;
  }

  @Override
  public void release(String name) {
    released = true;
  }

  /// From now on another replica has it, or not.
  public void taken(boolean yes) {
    free = !yes;
  }

  public boolean released() {
    return released;
  }
}
