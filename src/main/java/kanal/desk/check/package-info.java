/// The public page on which a citizen checks a ticket with its number and PIN: no sign-in, no
/// script, a few kilobytes.
@NullMarked
package kanal.desk.check;

import org.jspecify.annotations.NullMarked;
