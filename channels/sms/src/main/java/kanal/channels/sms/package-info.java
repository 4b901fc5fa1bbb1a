/// SMS and WhatsApp: what Twilio and a generic HTTP gateway have in common, and the settings.
@NullMarked
package kanal.channels.sms;

import org.jspecify.annotations.NullMarked;
