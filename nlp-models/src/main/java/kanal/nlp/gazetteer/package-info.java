/// The provinces, regencies, districts and villages of Indonesia, by their names and codes.
@NullMarked
package kanal.nlp.gazetteer;

import org.jspecify.annotations.NullMarked;
