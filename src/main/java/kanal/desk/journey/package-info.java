/// Which units a ticket went through, and what was promised about it.
@NullMarked
package kanal.desk.journey;

import org.jspecify.annotations.NullMarked;
