/// Signed names on our own mails, by which answers and bounces find their ticket.
@NullMarked
package kanal.channels.email.thread;

import org.jspecify.annotations.NullMarked;
