package kanal.bot.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All topics, in the order officers know them.
public final class Topics {
  private final Map<String, Topic> byCode = new LinkedHashMap<>();

  public Topics(List<Topic> topics) {
    topics.forEach(topic -> byCode.put(topic.code(), topic));
    if (!byCode.containsKey(Topic.OTHER)) {
      throw new IllegalArgumentException("the list of topics has no '" + Topic.OTHER + "'");
    }
  }

  public List<Topic> all() {
    return List.copyOf(byCode.values());
  }

  /// The topic of this code, or `lainnya` for a code nobody knows (an older or newer model's).
  public Topic of(String code) {
    var topic = byCode.get(code);
    return topic != null ? topic : other();
  }

  private Topic other() {
    var other = byCode.get(Topic.OTHER);
    if (other == null) {
      throw new IllegalStateException("checked when built");
    }
    return other;
  }
}
