package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kanal.nlp.text.Message;

/// Words and phrases that speak for a topic, found by their stems.
public final class Lexicon {
  private final Map<String, List<String>> phrases;
  private final Map<String, List<String>> topicsByPhrase = new LinkedHashMap<>();
  private final Map<String, Integer> longestByFirst = new LinkedHashMap<>();
  private final Stems stems = new Stems();

  /// @param phrases by topic, as a citizen would write them
  public Lexicon(Map<String, List<String>> phrases) {
    this.phrases = new TreeMap<>(phrases);
    this.phrases.forEach((topic, list) -> list.forEach(phrase -> add(topic, phrase)));
  }

  /// This and more words.
  public Lexicon with(Map<String, List<String>> more) {
    var all = new TreeMap<>(phrases);
    more.forEach((topic, words) ->
        all.merge(
            topic,
            words,
            (known, added) -> Stream.concat(known.stream(), added.stream()).toList()));
    return new Lexicon(all);
  }

  /// By topic, in alphabetical order.
  public Map<String, List<String>> phrases() {
    return phrases;
  }

  /// One phrase found in a message.
  record Hit(String topic, String phrase, int first, int last) {}

  List<Hit> find(Message message, List<String> stemmed) {
    var hits = new ArrayList<Hit>();
    for (int first = 0; first < stemmed.size(); first++) {
      int longest = longestByFirst.getOrDefault(stemmed.get(first), 0);
      String phrase = "";
      for (int last = first; last < Math.min(first + longest, stemmed.size()); last++) {
        phrase = last == first ? stemmed.get(first) : phrase + ' ' + stemmed.get(last);
        for (var topic : topicsByPhrase.getOrDefault(phrase, List.of())) {
          hits.add(new Hit(topic, phrase, first, last));
        }
      }
    }
    return hits;
  }

  private void add(String topic, String phrase) {
    var words = Message.of(phrase).words();
    if (words.isEmpty()) {
      return;
    }
    var stemmed = words.stream().map(word -> stems.of(word.normal())).toList();
    var topics =
        topicsByPhrase.computeIfAbsent(String.join(" ", stemmed), any -> new ArrayList<>());
    if (!topics.contains(topic)) {
      topics.add(topic);
    }
    longestByFirst.merge(stemmed.getFirst(), stemmed.size(), Math::max);
  }
}
