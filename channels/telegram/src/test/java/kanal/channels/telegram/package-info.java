/// Telegram against a played Bot API.
@NullMarked
package kanal.channels.telegram;

import org.jspecify.annotations.NullMarked;
