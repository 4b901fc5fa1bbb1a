/// What the law grants people whose data is kept (UU 27/2022): to see it, to have it corrected,
/// erased, or kept and not used; and how long anything is kept at all. It knows the desk and,
/// through a port of the engine, what the intake keeps.
@NullMarked
package kanal.rights;

import org.jspecify.annotations.NullMarked;
