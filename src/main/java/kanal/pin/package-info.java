/// The PINs by which citizens check their tickets where nobody knows them.
@NullMarked
package kanal.pin;

import org.jspecify.annotations.NullMarked;
