/// One moment of a whole Redis as files, and back.
@NullMarked
package kanal.redis.snapshot;

import org.jspecify.annotations.NullMarked;
