/// Keeps citizens' personal data covered until an officer says why they need to see it.
@NullMarked
package kanal.desk.privacy;

import org.jspecify.annotations.NullMarked;
