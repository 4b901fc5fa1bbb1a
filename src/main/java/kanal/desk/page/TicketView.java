package kanal.desk.page;

import java.util.List;
import java.util.Optional;

/// What a ticket's page shows.
///
/// @param topicNote how the topic was found, such as `yakin 87 %` or `dipilih admin`
/// @param machineTopic the classifier's own, when an officer chose another
public record TicketView(
    String number,
    String href,
    long version,
    String title,
    String kind,
    String channel,
    String filed,
    String stage,
    String stageLook,
    Optional<Due> due,
    boolean danger,
    List<DeskWords.Badge> badges,
    String description,
    List<FileView> files,
    List<LineView> story,
    String topic,
    String topicCode,
    String topicNote,
    Optional<String> machineTopic,
    List<TopicChoice> choices,
    List<InboxView.TopicOption> topics,
    List<String> because,
    Optional<PlaceView> place,
    Optional<IncidentView> incident,
    String reporter,
    List<VerbForm> verbs,
    VerbForm reply) {

  /// A file the citizen sent.
  ///
  /// @param look `photo`, `voice` or `file`
  public record FileView(String href, String name, String look) {}

  /// A line of the story.
  ///
  /// @param look `citizen`, `bot`, `officer` or `event`
  public record LineView(String who, String time, String words, String look) {}

  /// A topic one click away.
  public record TopicChoice(String code, String name, String confidence) {}

  /// Where it happened.
  ///
  /// @param candidates the regions it may lie in while none is certain
  public record PlaceView(
      String words,
      Optional<String> point,
      Optional<String> region,
      List<String> candidates,
      boolean unsure) {}

  /// When it happened.
  public record IncidentView(String words, String days) {}

  /// A verb and its form.
  ///
  /// @param problem what was wrong with the last try
  /// @param words what the officer typed in the last try
  public record VerbForm(
      String code,
      String label,
      String hint,
      String question,
      boolean needsWords,
      boolean possible,
      boolean open,
      String words,
      Optional<String> problem) {}
}
