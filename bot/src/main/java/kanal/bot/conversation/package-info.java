/// The pure core: what a conversation is, and what happens next in it.
@NullMarked
package kanal.bot.conversation;

import org.jspecify.annotations.NullMarked;
