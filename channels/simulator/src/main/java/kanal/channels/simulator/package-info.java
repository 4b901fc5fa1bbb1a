/// Three phones on a web page that drive the real pipeline without any account: the smallest
/// channel, the one to copy.
@NullMarked
package kanal.channels.simulator;

import org.jspecify.annotations.NullMarked;
