/// SMS and WhatsApp through Twilio: signed webhooks, sending by its SDK, catch-up from its message
/// list.
@NullMarked
package kanal.channels.sms.twilio;

import org.jspecify.annotations.NullMarked;
