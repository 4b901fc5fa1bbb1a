/// Officers and how they sign in.
@NullMarked
package kanal.desk.officer;

import org.jspecify.annotations.NullMarked;
