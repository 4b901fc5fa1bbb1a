/// E-mail: the settings, and the two components they make.
@NullMarked
package kanal.channels.email;

import org.jspecify.annotations.NullMarked;
