/// The gist of a message in one line.
@NullMarked
package kanal.nlp.title;

import org.jspecify.annotations.NullMarked;
