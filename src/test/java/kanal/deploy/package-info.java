/// What Kanal is packaged with, and how it is run elsewhere.
@NullMarked
package kanal.deploy;

import org.jspecify.annotations.NullMarked;
