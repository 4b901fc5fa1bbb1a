/// What is done about tickets after their commit, by whichever replica comes first, and once more
/// when it was cut off.
@NullMarked
package kanal.desk.errand;

import org.jspecify.annotations.NullMarked;
