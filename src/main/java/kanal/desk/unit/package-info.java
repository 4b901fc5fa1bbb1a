/// The agency's units, which own tickets, and the rules that say whose a ticket is. `Rules`
/// decides, `Owners` remembers, `UnitKeeper` and `RuleKeeper` change them.
@NullMarked
package kanal.desk.unit;

import org.jspecify.annotations.NullMarked;
