/// Hostile input as data: cases in small files, each with what must become of it, and recipes for
/// what is too large or too odd to be written down.
@NullMarked
package kanal.channels.testing.hostile;

import org.jspecify.annotations.NullMarked;
