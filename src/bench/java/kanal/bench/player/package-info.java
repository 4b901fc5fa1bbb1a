/// The other end of Kanal's own calls, as lean as it can be.
@NullMarked
package kanal.bench.player;

import org.jspecify.annotations.NullMarked;
