/// Which language a message is in.
@NullMarked
package kanal.nlp.language;

import org.jspecify.annotations.NullMarked;
