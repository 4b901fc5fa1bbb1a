/// Tests against a played Twilio.
@NullMarked
package kanal.channels.sms.twilio;

import org.jspecify.annotations.NullMarked;
