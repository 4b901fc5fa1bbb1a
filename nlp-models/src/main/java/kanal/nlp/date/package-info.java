/// When it happened, from what people say about time.
@NullMarked
package kanal.nlp.date;

import org.jspecify.annotations.NullMarked;
