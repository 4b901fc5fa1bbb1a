package kanal.channels.email.scan;

import java.util.List;
import java.util.Set;

/// What a mail consists of, as far as the limits let us look.
///
/// @param breaches limits it goes over; empty for every ordinary mail
public record Outline(MailHeaders headers, List<Leaf> leaves, Set<Breach> breaches) {
  public Outline {
    leaves = List.copyOf(leaves);
    breaches = Set.copyOf(breaches);
  }
}
