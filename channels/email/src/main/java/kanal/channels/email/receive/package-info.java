/// Brings a mailbox's mails to the intake, each of them once.
@NullMarked
package kanal.channels.email.receive;

import org.jspecify.annotations.NullMarked;
