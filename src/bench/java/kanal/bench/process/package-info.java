/// The processes that are measured.
@NullMarked
package kanal.bench.process;

import org.jspecify.annotations.NullMarked;
