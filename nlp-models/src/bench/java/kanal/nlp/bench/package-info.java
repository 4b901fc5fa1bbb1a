/// Measures the speed of reading with JMH.
@NullMarked
package kanal.nlp.bench;

import org.jspecify.annotations.NullMarked;
