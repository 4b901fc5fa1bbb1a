/// Keeps what is written about Kanal true.
@NullMarked
package kanal.docs;

import org.jspecify.annotations.NullMarked;
