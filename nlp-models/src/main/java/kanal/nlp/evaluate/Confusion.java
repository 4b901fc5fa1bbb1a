package kanal.nlp.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.train.Judged;

/// How often messages of one topic were told to be of another.
///
/// @param counts by the right topic, then by the one told
public record Confusion(Map<String, Map<String, Integer>> counts) {
  public Confusion {
    counts = new TreeMap<>(counts);
  }

  public static Confusion of(List<String> classes, List<Judged> all) {
    var counts = new TreeMap<String, Map<String, Integer>>();
    for (var judged : all) {
      if (!judged.topic().equals(TopicClassifier.NOTHING)) {
        var told = TopicClassifier.read(classes, judged.scores(), Calibration.NONE).best().code();
        counts.computeIfAbsent(judged.topic(), any -> new TreeMap<>()).merge(told, 1, Integer::sum);
      }
    }
    return new Confusion(counts);
  }

  /// All that is right or was told somewhere.
  public Set<String> topics() {
    var topics = new TreeSet<>(counts.keySet());
    counts.values().forEach(told -> topics.addAll(told.keySet()));
    return topics;
  }

  public int count(String gold, String told) {
    return counts.getOrDefault(gold, Map.of()).getOrDefault(told, 0);
  }
}
