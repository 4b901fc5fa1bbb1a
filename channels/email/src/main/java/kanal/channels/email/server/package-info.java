/// How mail servers are reached.
@NullMarked
package kanal.channels.email.server;

import org.jspecify.annotations.NullMarked;
