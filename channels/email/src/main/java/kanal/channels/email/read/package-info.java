/// Makes words and files of a mail, whatever its writer's software did to them.
@NullMarked
package kanal.channels.email.read;

import org.jspecify.annotations.NullMarked;
