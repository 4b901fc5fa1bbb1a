/// Tickets as the desk keeps and finds them.
@NullMarked
package kanal.desk.ticket;

import org.jspecify.annotations.NullMarked;
