/// Citizens by the thousand: prebuilt webhook calls, sent by one thread that costs little.
@NullMarked
package kanal.bench.load;

import org.jspecify.annotations.NullMarked;
