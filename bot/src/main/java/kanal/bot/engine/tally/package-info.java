/// Counts what happens in conversations, a day at a time; never who it happened to.
@NullMarked
package kanal.bot.engine.tally;

import org.jspecify.annotations.NullMarked;
