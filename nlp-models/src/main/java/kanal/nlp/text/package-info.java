/// Messages as words: cut, lower-cased, abbreviations written out, with the way back to the text.
@NullMarked
package kanal.nlp.text;

import org.jspecify.annotations.NullMarked;
