/// What channels are tested with: the contract every channel keeps, and loopback servers that play
/// the platforms.
@NullMarked
package kanal.channels.testing;

import org.jspecify.annotations.NullMarked;
