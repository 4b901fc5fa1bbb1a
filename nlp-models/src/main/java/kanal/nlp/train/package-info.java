/// Makes the models from the corpus and the lexicon, while Kanal is built.
@NullMarked
package kanal.nlp.train;

import org.jspecify.annotations.NullMarked;
