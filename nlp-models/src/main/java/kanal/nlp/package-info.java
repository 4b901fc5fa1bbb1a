/// Understands what citizens write: one reader put together from its parts.
@NullMarked
package kanal.nlp;

import org.jspecify.annotations.NullMarked;
