/// How Redis is reached: one server, the master that Sentinels name, or a Cluster.
@NullMarked
package kanal.redis.link;

import org.jspecify.annotations.NullMarked;
