/// What goes in and out: messages, addresses and attachments, the same for every channel.
@NullMarked
package kanal.bot.message;

import org.jspecify.annotations.NullMarked;
