/// Every setting there is: its name, type, default and meaning, as the build reads them off the
/// settings' own types. What is written wrong is explained in one sentence with the fix.
@NullMarked
package kanal.settings;

import org.jspecify.annotations.NullMarked;
