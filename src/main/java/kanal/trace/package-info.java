/// Traces for OpenTelemetry, from the platform's call to the filed ticket: kinds, channels and
/// outcomes, never what a citizen wrote or who they are. Off unless a collector is named.
@NullMarked
package kanal.trace;

import org.jspecify.annotations.NullMarked;
