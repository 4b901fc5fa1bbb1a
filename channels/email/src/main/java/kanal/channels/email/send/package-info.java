/// Sends letters to citizens.
@NullMarked
package kanal.channels.email.send;

import org.jspecify.annotations.NullMarked;
