/// Which language a message is in: Indonesian, English, Javanese, Sundanese, Balinese or
/// Minangkabau.
@NullMarked
package kanal.nlp.language;

import org.jspecify.annotations.NullMarked;
