/// The desk as a routing core: takes tickets and amendments in, tells what officers did.
@NullMarked
package kanal.desk.core;

import org.jspecify.annotations.NullMarked;
