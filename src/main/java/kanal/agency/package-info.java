/// The agency this service works for.
@NullMarked
package kanal.agency;

import org.jspecify.annotations.NullMarked;
