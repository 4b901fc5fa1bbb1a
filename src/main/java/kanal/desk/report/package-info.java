/// Pantau: what came in, how fast it was answered and what is late, as a page of charts and as CSV,
/// for those who lead.
@NullMarked
package kanal.desk.report;

import org.jspecify.annotations.NullMarked;
