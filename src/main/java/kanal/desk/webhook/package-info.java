/// Tells other systems, signed and with patience, that a ticket is new, changed or closed.
@NullMarked
package kanal.desk.webhook;

import org.jspecify.annotations.NullMarked;
