/// What earlier versions stored, read by this one.
@NullMarked
package kanal.upgrade;

import org.jspecify.annotations.NullMarked;
