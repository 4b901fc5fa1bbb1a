/// Finds the parts of a mail in bounded time, before anything parses it.
@NullMarked
package kanal.channels.email.scan;

import org.jspecify.annotations.NullMarked;
