/// What is promised about tickets, as days: counted in working days, stored as dates, kept while
/// the citizen is asked.
@NullMarked
package kanal.desk.clock;

import org.jspecify.annotations.NullMarked;
