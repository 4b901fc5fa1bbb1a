/// What happens when the service cannot start: one clear sentence instead of a stack trace.
@NullMarked
package kanal.start;

import org.jspecify.annotations.NullMarked;
