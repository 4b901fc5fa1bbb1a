/// Tells the desk how regions are called, from the gazetteer that reading uses.
@NullMarked
package kanal.regions;

import org.jspecify.annotations.NullMarked;
