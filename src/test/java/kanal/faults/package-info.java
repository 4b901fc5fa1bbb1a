/// Proves that nothing is lost and nothing is done twice: injects faults while made-up citizens
/// talk to real processes, and compares what everybody's ledgers say afterwards.
@NullMarked
package kanal.faults;

import org.jspecify.annotations.NullMarked;
