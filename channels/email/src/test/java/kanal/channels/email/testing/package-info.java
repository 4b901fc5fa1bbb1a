/// Mails and stores that the e-mail channel is tested with.
@NullMarked
package kanal.channels.email.testing;

import org.jspecify.annotations.NullMarked;
