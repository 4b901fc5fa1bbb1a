/// What Redis holds: one JSON form for every stored value, with a format number inside.
@NullMarked
package kanal.redis.codec;

import org.jspecify.annotations.NullMarked;
