/// Carries turns out: the engine, and the ports to everything outside.
@NullMarked
package kanal.bot.engine;

import org.jspecify.annotations.NullMarked;
