/// What a message is by the words it has: kind, danger, delicate matters.
@NullMarked
package kanal.nlp.rules;

import org.jspecify.annotations.NullMarked;
