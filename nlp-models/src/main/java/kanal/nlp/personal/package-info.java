/// Numbers and addresses that name a person.
@NullMarked
package kanal.nlp.personal;

import org.jspecify.annotations.NullMarked;
