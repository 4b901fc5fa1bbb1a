/// Tests of what Twilio and the gateway have in common.
@NullMarked
package kanal.channels.sms;

import org.jspecify.annotations.NullMarked;
