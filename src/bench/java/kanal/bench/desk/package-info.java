/// A desk with a crowd of tickets, for the benchmark.
@NullMarked
package kanal.bench.desk;

import org.jspecify.annotations.NullMarked;
