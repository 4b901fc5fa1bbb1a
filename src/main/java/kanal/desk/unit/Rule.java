package kanal.desk.unit;

import java.util.Optional;

/// Says whose tickets of a topic from a region are.
///
/// @param topic code; empty for any
/// @param region code, of the region and of all that lie in it; empty for any
/// @param unit code of the unit they belong to
public record Rule(Optional<String> topic, Optional<String> region, String unit) {}
