/// Keeps conversations, tasks and alarms in Redis: every change is one script, named for what it
/// does.
@NullMarked
package kanal.redis;

import org.jspecify.annotations.NullMarked;
