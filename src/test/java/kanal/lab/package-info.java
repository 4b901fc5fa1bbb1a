/// Real processes and played platforms on loopback, for tests that break things: Redis, Kanal, a
/// mail server, and a proxy that spoils connections.
@NullMarked
package kanal.lab;

import org.jspecify.annotations.NullMarked;
