package kanal.desk.unit;

import java.util.Optional;

/// A part of the agency that owns tickets.
///
/// @param code short and lasting, such as `dinas-pu`
/// @param region code of the region it serves, such as `36.03`
/// @param parent code of the unit above it
/// @param active whether it still takes new tickets
public record Unit(
    String code,
    String name,
    Tier tier,
    Optional<String> region,
    Optional<String> parent,
    boolean active) {

  /// The same unit, taking new tickets or not.
  public Unit taking(boolean newTickets) {
    return new Unit(code, name, tier, region, parent, newTickets);
  }
}
