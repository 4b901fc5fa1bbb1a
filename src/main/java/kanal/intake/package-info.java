/// Wires the bot to its ports: reads, converses, stores, files.
@NullMarked
package kanal.intake;

import org.jspecify.annotations.NullMarked;
