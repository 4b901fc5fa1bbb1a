/// What the desk's figures and files borrow from the rest: the intake's daily numbers, and the
/// reader's eye for personal data.
@NullMarked
package kanal.reporting;

import org.jspecify.annotations.NullMarked;
