/// Telegram: takes updates in by long polling or a webhook, and sends messages with buttons.
@NullMarked
package kanal.channels.telegram;

import org.jspecify.annotations.NullMarked;
