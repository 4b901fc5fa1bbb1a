package kanal.nlp.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Topics;
import kanal.nlp.text.WordList;
import kanal.nlp.topic.TopicClassifier;

/// What officers' labels stand for: a topic's code, its Indonesian name, or the path of an official
/// category, upper or lower case.
public final class Labels {
  private static final String DEEPER = ">";
  private static final int SHORTEST_BEGINNING = 4;

  private final Map<String, String> topicByName = new HashMap<>();
  private final Map<String, String> topicByPath = new HashMap<>();

  /// @param categories lines of a topic's code, a tab and the beginning of an official path
  Labels(Topics topics, List<String> categories) {
    for (var topic : topics.all()) {
      topicByName.put(normal(topic.code()), topic.code());
      topicByName.put(normal(topic.name()), topic.code());
    }
    topicByName.put(TopicClassifier.NOTHING, TopicClassifier.NOTHING);
    for (var line : categories) {
      int tab = line.indexOf('\t');
      topicByPath.put(normal(line.substring(tab + 1)), line.substring(0, tab));
    }
  }

  /// With the categories of the official portal.
  public static Labels official(Topics topics) {
    return new Labels(topics, WordList.load("/kanal/nlp/categories.tsv"));
  }

  /// The code of the topic a label stands for.
  public Optional<String> topic(String label) {
    var wanted = normal(label);
    return Optional.ofNullable(topicByName.get(wanted))
        .or(() -> below(wanted))
        .or(() -> beginningOf(wanted));
  }

  /// "PERHUBUNGAN > ANGKUTAN DARAT" lies below "PERHUBUNGAN": the longest path it lies below
  /// counts.
  private Optional<String> below(String wanted) {
    var path = wanted;
    while (!path.isEmpty()) {
      var topic = topicByPath.get(path);
      if (topic != null) {
        return Optional.of(topic);
      }
      path = path.substring(0, Math.max(0, path.lastIndexOf(DEEPER)));
    }
    return Optional.empty();
  }

  /// "PEKERJAAN UMUM" begins one main category; a beginning of two that mean different topics means
  /// none.
  private Optional<String> beginningOf(String wanted) {
    if (wanted.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    var found = new ArrayList<String>();
    topicByPath.forEach((path, topic) -> {
      if (!path.contains(DEEPER) && path.startsWith(wanted) && !found.contains(topic)) {
        found.add(topic);
      }
    });
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String normal(String label) {
    var normal = new StringBuilder(label.length());
    for (var word : label.toLowerCase(Locale.ROOT).replace(DEEPER, " > ").split("\\s", -1)) {
      if (word.equals(DEEPER)) {
        normal.append(DEEPER);
      } else if (!word.isEmpty()) {
        boolean inside = !normal.isEmpty() && normal.charAt(normal.length() - 1) != '>';
        normal.append(inside ? " " : "").append(word);
      }
    }
    return normal.toString();
  }
}
