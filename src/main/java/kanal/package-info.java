/// The service.
@NullMarked
package kanal;

import org.jspecify.annotations.NullMarked;
