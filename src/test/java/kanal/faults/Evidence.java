package kanal.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What all ledgers say at one moment: the platforms', Redis', the routing core's, and the log.
///
/// @param told everything citizens did
/// @param causes short hashes of what turns were made of, from Redis
/// @param quarantined what was kept aside, by the end of its id in Redis
/// @param versions of conversations
/// @param turns how many causes each conversation remembers
/// @param pending names of keys in Redis that still hold something to be done
/// @param buried tasks that were given up
/// @param people the citizens and what came back
/// @param filed what the routing core has
/// @param log all that any replica printed
record Evidence(
    List<Told> told,
    Set<String> causes,
    Set<String> quarantined,
    Map<String, Long> versions,
    Map<String, Long> turns,
    List<String> pending,
    long buried,
    List<Person> people,
    List<Filed> filed,
    String log) {

  /// A citizen as the outside sees them.
  record Person(String name, String story, List<String> reads, List<String> secrets) {}

  /// A request in the routing core.
  record Filed(String number, String description) {}
}
