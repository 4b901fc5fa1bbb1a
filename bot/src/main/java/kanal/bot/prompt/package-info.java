/// What the bot says: prompts, and the words for them in each language and on each channel.
@NullMarked
package kanal.bot.prompt;

import org.jspecify.annotations.NullMarked;
