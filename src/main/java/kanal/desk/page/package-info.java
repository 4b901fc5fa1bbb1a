/// The officers' pages, in Indonesian.
@NullMarked
package kanal.desk.page;

import org.jspecify.annotations.NullMarked;
