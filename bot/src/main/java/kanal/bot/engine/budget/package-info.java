/// What may be spent on messages that cost money.
@NullMarked
package kanal.bot.engine.budget;

import org.jspecify.annotations.NullMarked;
