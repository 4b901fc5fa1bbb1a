/// Which passwords are good enough, in the manner of NIST SP 800-63B: long, not known to everybody,
/// and otherwise free.
@NullMarked
package kanal.desk.password;

import org.jspecify.annotations.NullMarked;
