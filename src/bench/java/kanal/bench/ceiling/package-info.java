/// What the same machine does with the same store and nothing else.
@NullMarked
package kanal.bench.ceiling;

import org.jspecify.annotations.NullMarked;
