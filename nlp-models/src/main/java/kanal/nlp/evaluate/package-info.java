/// Measures how well messages are understood.
@NullMarked
package kanal.nlp.evaluate;

import org.jspecify.annotations.NullMarked;
