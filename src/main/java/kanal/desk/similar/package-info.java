/// Tickets that tell of the same: finds them, shows them side by side, joins them so that every
/// reporter stays informed, and parts them again.
@NullMarked
package kanal.desk.similar;

import org.jspecify.annotations.NullMarked;
