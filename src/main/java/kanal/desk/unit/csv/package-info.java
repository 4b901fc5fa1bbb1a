/// Units and rules as CSV files: every bad line is explained, and a file with one changes nothing.
@NullMarked
package kanal.desk.unit.csv;

import org.jspecify.annotations.NullMarked;
