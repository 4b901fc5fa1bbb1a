package kanal.desk.page;

import java.util.List;
import java.util.Optional;

/// What a ticket's page shows.
///
/// @param from the choices of the list it was opened from; empty when from none
/// @param back address of that list
/// @param seen when this page was made, in microseconds since 1970
/// @param following the ticket below it in that list
/// @param verbs what the citizen hears of
/// @param moves ways to another unit
/// @param changes what happened since the page that the officer acted on
/// @param canDecide whether this officer may do anything with it
public record TicketView(
    String number,
    String href,
    String from,
    String back,
    long version,
    long seen,
    String title,
    String kind,
    String channel,
    String filed,
    String stage,
    String stageLook,
    Optional<Due> due,
    boolean danger,
    List<DeskWords.Badge> badges,
    List<Highlight.Piece> description,
    List<FileView> files,
    List<LineView> story,
    TopicView topic,
    Optional<PlaceView> place,
    Optional<IncidentView> incident,
    EditForm edit,
    String reporter,
    String unit,
    List<VerbForm> verbs,
    List<VerbForm> moves,
    VerbForm reply,
    String noteWords,
    List<DeedView> history,
    List<DeedView> changes,
    Optional<String> following,
    boolean canDecide) {

  /// A file the citizen sent.
  ///
  /// @param look `photo`, `voice` or `file`
  public record FileView(String href, String name, String look) {}

  /// A line of the story.
  ///
  /// @param look `citizen`, `bot`, `officer`, `note` or `event`
  public record LineView(String who, String time, String words, String look) {}

  /// What it is about.
  ///
  /// @param note how the topic was found, such as `yakin 87 %` or `dipilih admin`
  /// @param machine the classifier's own, when an officer chose another
  /// @param choices the classifier's first few; their place is their key
  public record TopicView(
      String name,
      String note,
      Optional<String> machine,
      List<TopicChoice> choices,
      List<InboxView.Choice> all,
      List<String> because) {}

  /// A topic one click away.
  public record TopicChoice(
      int key, String code, String name, String confidence, boolean current) {}

  /// Where it happened.
  ///
  /// @param candidates the regions it may lie in while none is certain
  /// @param map address of a page with a map
  public record PlaceView(
      String words,
      Optional<String> point,
      Optional<String> region,
      List<RegionChoice> candidates,
      boolean unsure,
      String map) {}

  /// A region one click away.
  public record RegionChoice(String code, String name) {}

  /// When it happened.
  public record IncidentView(String words, String days) {}

  /// What an officer may correct.
  public record EditForm(
      String title, int longestTitle, List<InboxView.Choice> kinds, String from, String to) {}

  /// What somebody did with it.
  public record DeedView(String time, String words) {}

  /// Something to do with the ticket, and its form.
  ///
  /// @param key that opens it
  /// @param more what a second field asks for; empty when there is none
  /// @param words what the officer typed in the last try, or a template's
  /// @param moreWords the same of the second field
  /// @param problem what was wrong with the last try
  /// @param units that it can be given to with it
  /// @param answers whether the words can be sent as the answer
  /// @param sms what goes before and behind the words as SMS; empty on other channels
  public record VerbForm(
      String code,
      String label,
      String key,
      String hint,
      String question,
      String more,
      boolean needsWords,
      boolean possible,
      boolean open,
      String words,
      String moreWords,
      Optional<String> problem,
      List<InboxView.Choice> units,
      boolean answers,
      List<TemplateChoice> templates,
      Optional<SmsView> sms) {}

  /// A template one click away.
  public record TemplateChoice(String name, String words, String href) {}

  /// What the words cost.
  ///
  /// @param around what the citizen reads beside the words
  /// @param segments of what is in the form now
  public record SmsView(String around, int segments) {}
}
