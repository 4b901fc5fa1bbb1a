package kanal.desk.unit;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;

/// Adds, changes and removes rules. A rule takes the place of the one for the same topic and
/// region.
public final class RuleKeeper {
  private final DeskDatabase database;
  private final Units units;
  private final Rules rules;
  private final Topics topics;
  private final Audit audit;

  public RuleKeeper(DeskDatabase database, Topics topics, InstantSource clock) {
    this.database = database;
    this.units = new Units(database.jdbc());
    this.rules = new Rules(database.jdbc());
    this.topics = topics;
    this.audit = new Audit(database.jdbc(), clock);
  }

  /// Looks at rules with the units and topics there are now.
  public RuleCheck check() {
    return new RuleCheck(
        topics.all().stream().map(Topic::code).collect(Collectors.toSet()),
        units.active().stream().map(Unit::code).collect(Collectors.toSet()));
  }

  public Set<UnitFault> put(String officer, Rule rule) {
    return database.commit(() -> {
      var faults = check().faults(rule);
      if (faults.isEmpty()) {
        rules.put(rule);
        audit.note(officer, "RULE", Optional.of(words(rule)));
      }
      return faults;
    });
  }

  /// Puts these in the place of all rules there are.
  ///
  /// @param all faultless, and no two for the same topic and region
  public void replaceAll(String officer, Collection<Rule> all) {
    database.commit(() -> {
      rules.removeAll();
      all.forEach(rules::put);
      audit.note(officer, "RULES", Optional.of(String.valueOf(all.size())));
      return all.size();
    });
  }

  /// Whether there was one.
  public boolean remove(String officer, Optional<String> topic, Optional<String> region) {
    return database.commit(() -> {
      boolean removed = rules.remove(topic, region);
      if (removed) {
        audit.note(
            officer, "RULE_REMOVED", Optional.of(topic.orElse("*") + " " + region.orElse("*")));
      }
      return removed;
    });
  }

  private static String words(Rule rule) {
    return rule.topic().orElse("*") + " " + rule.region().orElse("*") + " > " + rule.unit();
  }
}
