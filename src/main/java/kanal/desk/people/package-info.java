/// The people of the desk: who works here, as what and for which units, and what each keeps about
/// themselves.
@NullMarked
package kanal.desk.people;

import org.jspecify.annotations.NullMarked;
