package kanal.desk.unit;

import java.util.Optional;

/// What the rules say about a ticket.
///
/// @param unit code of the unit it belongs to
/// @param because the rule that says so; none when no rule matches
public record Ruling(String unit, Optional<Rule> because) {}
