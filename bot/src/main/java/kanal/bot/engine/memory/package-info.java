/// Doubles of the ports that live in memory: for tests, and to try a part without the rest.
@NullMarked
package kanal.bot.engine.memory;

import org.jspecify.annotations.NullMarked;
