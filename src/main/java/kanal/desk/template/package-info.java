/// Words that officers send often, kept by those who lead them.
@NullMarked
package kanal.desk.template;

import org.jspecify.annotations.NullMarked;
