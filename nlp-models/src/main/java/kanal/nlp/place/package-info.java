/// Where it happened, from what people say about places.
@NullMarked
package kanal.nlp.place;

import org.jspecify.annotations.NullMarked;
