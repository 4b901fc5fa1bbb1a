/// The second step of signing in: a code that an app on the officer's phone makes (RFC 6238).
@NullMarked
package kanal.desk.secondstep;

import org.jspecify.annotations.NullMarked;
