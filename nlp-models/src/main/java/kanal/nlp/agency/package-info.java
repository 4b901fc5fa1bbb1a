/// A model for one agency: the shipped corpus and the agency's own labelled messages.
@NullMarked
package kanal.nlp.agency;

import org.jspecify.annotations.NullMarked;
