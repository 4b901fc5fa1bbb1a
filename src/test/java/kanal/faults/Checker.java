package kanal.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Compares the ledgers against the invariants, as far as they can be seen from outside.
final class Checker {
  private final boolean copiesAllowed;

  /// @param copiesAllowed whether a receipt may come again, because a send's fate was unknown
  Checker(boolean copiesAllowed) {
    this.copiesAllowed = copiesAllowed;
  }

  /// Every violation in one line, none of which holds anybody's words; empty when all is well.
  List<String> violations(Evidence evidence) {
    var found = new ArrayList<String>();
    losses(evidence, found);
    turns(evidence, found);
    tickets(evidence, found);
    receipts(evidence, found);
    rest(evidence, found);
    log(evidence, found);
    return found;
  }

  // I1, I15
  private static void losses(Evidence evidence, List<String> found) {
    for (var told : evidence.told()) {
      var kept = isKept(evidence, told);
      if (told.acknowledged() && !kept) {
        found.add("I1 acknowledged and lost: " + kind(told));
      } else if (!kept) {
        found.add("I7 never taken in: " + kind(told));
      }
    }
    for (var told : evidence.told()) {
      if (!told.acknowledged() && !told.id().startsWith("twilio:")) {
        found.add("I7 the platform still waits for an acknowledgement: " + kind(told));
      }
    }
  }

  private static boolean isKept(Evidence evidence, Told told) {
    return evidence.causes().contains(Ledgers.shortened(told.id()))
        || evidence.quarantined().contains(Ledgers.setAside(told.id()))
        || evidence.quarantined().contains(told.id().substring(told.id().indexOf(':') + 1));
  }

  // I3: every turn adds one cause and one to the version, so they run side by side
  private static void turns(Evidence evidence, List<String> found) {
    evidence
        .versions()
        .forEach((conversation, version) -> {
          var turns = evidence.turns().get(conversation);
          if (!Objects.equals(version, turns)) {
            found.add("I3 conversation at version " + version + " after " + turns + " turns");
          }
        });
  }

  // I2, I6
  private static void tickets(Evidence evidence, List<String> found) {
    for (var person : evidence.people()) {
      var count =
          evidence.filed().stream()
              .filter(filed -> filed.description().equals(person.story()))
              .count();
      if (count > 1) {
        found.add("I2 " + count + " tickets for the complaint of " + person.name());
      } else if (count == 0 && !isSetAside(evidence, person)) {
        found.add("I1 no ticket for the complaint of " + person.name() + ", word for word");
      }
    }
    var stories =
        evidence.people().stream().map(Evidence.Person::story).collect(Collectors.toSet());
    evidence.filed().stream()
        .filter(filed -> !stories.contains(filed.description()))
        .forEach(filed -> found.add("I2 or I6 a ticket with nobody's words: " + filed.number()));
    var numbers = evidence.filed().stream().map(Evidence.Filed::number).toList();
    if (numbers.stream().distinct().count() < numbers.size()) {
      found.add("I2 one number on several tickets");
    }
  }

  private static boolean isSetAside(Evidence evidence, Evidence.Person person) {
    return evidence.told().stream()
        .filter(told -> told.words().equals(person.story()))
        .anyMatch(told -> evidence.quarantined().contains(Ledgers.setAside(told.id())));
  }

  // I5
  private void receipts(Evidence evidence, List<String> found) {
    for (var person : evidence.people()) {
      var receipts = Receipts.in(person.reads());
      evidence.filed().stream()
          .filter(filed -> filed.description().equals(person.story()))
          .findFirst()
          .ifPresent(filed -> {
            if (receipts.isEmpty()) {
              found.add("I5 no receipt for " + person.name());
            }
            if (!receipts.stream().map(Receipts::number).allMatch(filed.number()::equals)) {
              found.add("I5 another number on a receipt of " + person.name());
            }
          });
      var different = receipts.stream().distinct().count();
      if (different > 1) {
        found.add("I5 " + different + " different receipts for " + person.name());
      } else if (receipts.size() > 1 && !copiesAllowed) {
        found.add("I5 " + receipts.size() + " copies of the receipt of " + person.name());
      }
    }
  }

  // I7, and nothing may have been given up
  private static void rest(Evidence evidence, List<String> found) {
    evidence.pending().forEach(key -> found.add("I7 still to be done: " + key));
    if (evidence.buried() > 0) {
      found.add("I1 tasks given up: " + evidence.buried());
    }
  }

  // I11
  private static void log(Evidence evidence, List<String> found) {
    for (var person : evidence.people()) {
      if (person.secrets().stream().anyMatch(evidence.log()::contains)) {
        found.add("I11 the log tells of " + person.name());
      }
    }
  }

  private static String kind(Told told) {
    return told.id().substring(0, told.id().indexOf(':'));
  }
}
