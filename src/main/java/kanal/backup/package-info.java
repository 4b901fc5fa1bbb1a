/// Back-up and restore of an installation, beside a running service or without one.
@NullMarked
package kanal.backup;

import org.jspecify.annotations.NullMarked;
