/// Messages somebody has labelled, as agencies export them: CSV files, labels, dates.
@NullMarked
package kanal.nlp.labelled;

import org.jspecify.annotations.NullMarked;
