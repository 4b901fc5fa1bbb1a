package kanal.routing.open311;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;

/// Decides which of the server's services a topic belongs to.
final class ServiceChoice {
  // Shorter ones are mostly "dan", "and", "of", "RT"; the last two are in half of all names.
  private static final int SHORTEST_WORD = 4;
  private static final Set<String> COMMON = Set.of("umum", "public", "lain", "other", "lainnya");

  private final Topics topics;
  private final Map<String, String> bySetting;
  private final String byDefault;

  /// @param bySetting service codes by topic codes
  /// @param byDefault the service for all others; empty for none
  ServiceChoice(Topics topics, Map<String, String> bySetting, String byDefault) {
    this.topics = topics;
    this.bySetting =
        bySetting.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> letters(e.getKey()), Map.Entry::getValue));
    this.byDefault = byDefault;
  }

  /// The services to try, the best first; empty when there is none.
  List<Service> of(String topicCode, List<Service> offered) {
    var topic = topics.of(topicCode);
    var choices = new ArrayList<Service>();
    Stream.of(
            setting(topic.code()).map(code -> offered(code, offered)),
            equal(topic.code(), offered),
            byWords(topic, offered),
            Optional.of(byDefault)
                .filter(code -> !code.isEmpty())
                .map(code -> offered(code, offered)),
            setting(Topic.OTHER).map(code -> offered(code, offered)),
            equal(Topic.OTHER, offered))
        .flatMap(Optional::stream)
        .forEach(choices::add);
    return choices.stream().distinct().toList();
  }

  private Optional<String> setting(String topicCode) {
    return Optional.ofNullable(bySetting.get(letters(topicCode))).filter(code -> !code.isBlank());
  }

  private static Service offered(String code, List<Service> offered) {
    return offered.stream()
        .filter(service -> service.code().equals(code))
        .findFirst()
        .orElseGet(() -> Service.named(code));
  }

  private static Optional<Service> equal(String topicCode, List<Service> offered) {
    return offered.stream()
        .filter(service -> service.code().equalsIgnoreCase(topicCode))
        .findFirst();
  }

  /// The service that shares the most words with the topic, when one does so more than all others.
  private static Optional<Service> byWords(Topic topic, List<Service> offered) {
    if (topic.code().equals(Topic.OTHER)) {
      return Optional.empty();
    }
    var wanted = words(List.of(topic.name(), topic.brief(), topic.englishName()));
    var counts =
        offered.stream()
            .collect(
                Collectors.toMap(
                    service -> service, service -> shared(wanted, service), (a, _) -> a));
    var best = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
    var winners = offered.stream().filter(service -> best.equals(counts.get(service))).toList();
    return best > 0 && winners.size() == 1 ? Optional.of(winners.getFirst()) : Optional.empty();
  }

  private static int shared(Set<String> wanted, Service service) {
    var common = words(service.words());
    common.retainAll(wanted);
    return common.size();
  }

  private static Set<String> words(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)))
        .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  // Environment variables cannot carry the underscore of `desa_kelurahan`; so compare letters only.
  private static String letters(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
