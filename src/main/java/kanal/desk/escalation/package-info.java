/// What happens by itself when a deadline comes near or has passed: units are reminded, the units
/// above them are told, and answers that nobody objects to close their tickets.
@NullMarked
package kanal.desk.escalation;

import org.jspecify.annotations.NullMarked;
