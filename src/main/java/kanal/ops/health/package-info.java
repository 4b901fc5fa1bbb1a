/// Whether the service works, for those who keep it running: the store, and each channel with its
/// last success.
@NullMarked
package kanal.ops.health;

import org.jspecify.annotations.NullMarked;
