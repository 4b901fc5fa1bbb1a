package kanal.bot.engine;

/// Sees to it that one replica at a time does a thing.
public interface Leases {

  /// Takes or renews the lease of this name; true while it is ours.
  ///
  /// Call it before each piece of work. It is ours for at least 10 seconds after `true`.
  boolean hold(String name);

  /// The number of our holding: higher than that of everybody who held the lease before us. What is
  /// written under a lease carries it, so that a replica that slept through the end of its lease is
  /// refused.
  ///
  /// @return 0 when we never held it
  long fence(String name);

  /// Gives the lease up, so that another replica need not wait for its end.
  void release(String name);
}
