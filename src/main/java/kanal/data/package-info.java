/// The folder this service keeps its own files in.
@NullMarked
package kanal.data;

import org.jspecify.annotations.NullMarked;
