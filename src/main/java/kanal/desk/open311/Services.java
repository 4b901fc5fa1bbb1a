package kanal.desk.open311;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import org.jspecify.annotations.Nullable;

/// The services: every topic is one.
final class Services {
  /// The attribute that takes the sender's own reference.
  static final String REFERENCE = "kanal_number";

  static final String TITLE = "kanal_title";
  static final String DATE = "kanal_date";

  private final Topics topics;

  Services(Topics topics) {
    this.topics = topics;
  }

  Shown list() {
    return Shown.list("services", "service", topics.all().stream().map(Services::service).toList());
  }

  /// @throws Problem when there is no such service
  Shown definition(String code) {
    var topic = find(code).orElseThrow(() -> Problem.unknown("service_code was not found"));
    return Shown.one(
        "service_definition",
        new Shown.Thing()
            .with("service_code", topic.code())
            .with(
                "attributes",
                List.of(
                    attribute(
                        1,
                        REFERENCE,
                        "Nomor laporan ini di sistem Anda; bila dikirim lagi"
                            + " dengan nomor yang sama, laporannya tetap satu"),
                    attribute(2, TITLE, "Judul"),
                    attribute(3, DATE, "Tanggal kejadian, misalnya 2026-11-23")))
            .all());
  }

  Optional<Topic> find(String code) {
    return topics.all().stream().filter(topic -> topic.code().equals(code)).findFirst();
  }

  String name(String code) {
    return topics.of(code).name();
  }

  private static Map<String, @Nullable Object> service(Topic topic) {
    return new Shown.Thing()
        .with("service_code", topic.code())
        .with("service_name", topic.name())
        .with("description", topic.brief())
        .with("metadata", true)
        .with("type", "realtime")
        .with("keywords", topic.englishName())
        .with("group", "")
        .all();
  }

  private static Map<String, @Nullable Object> attribute(
      int order, String code, String description) {
    return new Shown.Thing()
        .with("variable", true)
        .with("code", code)
        .with("datatype", "string")
        .with("required", false)
        .with("datatype_description", "")
        .with("order", order)
        .with("description", description)
        .with("values", List.of())
        .all();
  }
}
