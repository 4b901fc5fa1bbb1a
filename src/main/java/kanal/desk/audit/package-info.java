/// Who did and saw what, for auditors.
@NullMarked
package kanal.desk.audit;

import org.jspecify.annotations.NullMarked;
