/// The pages on which admins keep units and rules.
@NullMarked
package kanal.desk.unit.page;

import org.jspecify.annotations.NullMarked;
