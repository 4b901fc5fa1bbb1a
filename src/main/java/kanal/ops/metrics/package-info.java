/// Figures of the running service for a monitoring system: how many turns, how fast, and what
/// waits. Names of channels and outcomes only, never a citizen's words, number or address.
@NullMarked
package kanal.ops.metrics;

import org.jspecify.annotations.NullMarked;
