package kanal.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds out what a PromQL query asks for that a scrape does not have.
final class Queries {
  private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+$");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(=~|=|!=)\\s*\"([^\"]*)\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|on|ignoring|without)\\s*\\(([^)]*)\\)");
  private static final Pattern SELECTOR =
      Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(?:\\{([^}]*)})?");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool");

  /// What differs from one installation to another.
  private static final Set<String> FREE = Set.of("channel", "lease", "instance", "job");

  /// Prometheus' own.
  private static final Set<String> ALWAYS_THERE = Set.of("up");

  private final Map<String, Set<String>> labels;
  private final Set<String> values;

  Queries(String scrape) {
    var samples =
        scrape
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(SAMPLE::matcher)
            .filter(matcher -> matcher.matches())
            .toList();
    labels =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    sample -> sample.group(1),
                    Collectors.flatMapping(
                        sample ->
                            LABEL
                                .matcher(String.valueOf(sample.group(2)))
                                .results()
                                .map(found -> found.group(1)),
                        Collectors.toCollection(TreeSet::new))));
    values =
        samples.stream()
            .flatMap(sample ->
                LABEL
                    .matcher(String.valueOf(sample.group(2)))
                    .results()
                    .map(found -> sample.group(1) + " " + found.group(1) + " " + found.group(3)))
            .collect(Collectors.toSet());
  }

  /// In words; none when everything is there.
  List<String> missing(String query) {
    var missing = new ArrayList<String>();
    var grouped = new TreeSet<String>();
    GROUPING
        .matcher(query)
        .results()
        .forEach(found -> grouped.addAll(List.of(found.group(1).split("\\s*,\\s*"))));
    var rest = GROUPING.matcher(query).replaceAll(" ").replaceAll("\\[[^]]*]", " ");
    var asked = new TreeSet<String>();
    var selectors = SELECTOR.matcher(rest);
    while (selectors.find()) {
      var name = selectors.group(1);
      var isFunction = rest.substring(selectors.end(1)).stripLeading().startsWith("(");
      if (isFunction || WORDS.contains(name) || ALWAYS_THERE.contains(name)) {
        continue;
      }
      if (!labels.containsKey(name)) {
        missing.add(name);
        continue;
      }
      asked.addAll(labels.get(name));
      LABEL
          .matcher(String.valueOf(selectors.group(2)))
          .results()
          .flatMap(found ->
              List.of(found.group(3).split("\\|")).stream()
                  .map(value -> List.of(found.group(1), value)))
          .filter(pair -> !FREE.contains(pair.getFirst()))
          .map(pair -> name + " " + pair.getFirst() + " " + pair.getLast())
          .filter(pair -> !values.contains(pair))
          .forEach(missing::add);
    }
    grouped.removeAll(asked);
    grouped.removeAll(FREE);
    grouped.forEach(label -> missing.add("label " + label));
    return missing;
  }
}
