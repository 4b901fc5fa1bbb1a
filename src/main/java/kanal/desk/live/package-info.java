/// Tells open pages that a ticket changed.
@NullMarked
package kanal.desk.live;

import org.jspecify.annotations.NullMarked;
