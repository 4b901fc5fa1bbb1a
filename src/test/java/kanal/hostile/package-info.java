/// Hostile words and files, and what the whole of Kanal makes of them.
@NullMarked
package kanal.hostile;

import org.jspecify.annotations.NullMarked;
