/// The models an installation keeps: their cards, which one is active, which one runs beside it.
@NullMarked
package kanal.nlp.store;

import org.jspecify.annotations.NullMarked;
