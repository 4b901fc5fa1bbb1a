/// Tests against a played gateway.
@NullMarked
package kanal.channels.sms.gateway;

import org.jspecify.annotations.NullMarked;
