/// A real Redis process beside the service, for those who have not set one up.
@NullMarked
package kanal.redis.embedded;

import org.jspecify.annotations.NullMarked;
