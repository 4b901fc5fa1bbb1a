/// Has citizens' files looked at for viruses before anybody gets them.
@NullMarked
package kanal.media.scan;

import org.jspecify.annotations.NullMarked;
