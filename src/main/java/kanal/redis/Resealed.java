package kanal.redis;

/// What going through everything that is sealed found.
///
/// @param fresh values that need the first key only
/// @param stale values that needed an older one, or were not sealed at all
public record Resealed(long fresh, long stale) {}
