/// SMS through a generic HTTP gateway in the style of Kannel.
@NullMarked
package kanal.channels.sms.gateway;

import org.jspecify.annotations.NullMarked;
