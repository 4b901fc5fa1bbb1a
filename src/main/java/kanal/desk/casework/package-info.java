/// What officers do with tickets: their verbs, what they correct, and the notes they leave.
@NullMarked
package kanal.desk.casework;

import org.jspecify.annotations.NullMarked;
