/// A mailbox full of mail, in a process of its own.
@NullMarked
package kanal.bench.mail;

import org.jspecify.annotations.NullMarked;
