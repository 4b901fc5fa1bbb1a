/// Speaks HTTP and JSON with a server that may be slow, huge, broken or shaped differently.
@NullMarked
package kanal.routing.open311.wire;

import org.jspecify.annotations.NullMarked;
