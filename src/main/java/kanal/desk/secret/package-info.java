/// Secrets that the desk's database keeps and must read again, sealed.
@NullMarked
package kanal.desk.secret;

import org.jspecify.annotations.NullMarked;
