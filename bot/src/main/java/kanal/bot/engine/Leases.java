package kanal.bot.engine;

/// Sees to it that one replica at a time does a thing.
public interface Leases {

  /// Takes or renews the lease of this name; true while it is ours.
  ///
  /// Call it before each piece of work. It is ours for at least 10 seconds after `true`.
  boolean hold(String name);

  /// Gives the lease up, so that another replica need not wait for its end.
  void release(String name);
}
