/// What officers do with tickets: their decisions, and the change of a topic.
@NullMarked
package kanal.desk.casework;

import org.jspecify.annotations.NullMarked;
