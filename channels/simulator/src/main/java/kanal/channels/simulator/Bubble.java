package kanal.channels.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.message.Option;

/// What a phone shows of one message: a chat bubble, a short message or a letter. Becomes JSON as
/// it is.
///
/// @param id unique; a bubble with a known id takes the earlier one's place
/// @param phone the phone's name
/// @param mine whether the citizen wrote it
/// @param options buttons
/// @param asksLocation whether a button to send a location is wanted
/// @param changed whether its words are new
/// @param subject of a letter
/// @param about the ticket number it is about
/// @param segments what it costs as SMS, 0 elsewhere
/// @param photos the ids of pictures
/// @param place what a shared location is called
record Bubble(
    String id,
    String phone,
    boolean mine,
    Instant at,
    String text,
    List<Option> options,
    boolean asksLocation,
    boolean changed,
    Optional<String> subject,
    Optional<String> about,
    int segments,
    List<String> photos,
    Optional<String> place) {
  Bubble {
    options = List.copyOf(options);
    photos = List.copyOf(photos);
  }

  Bubble reworded(String newText) {
    return new Bubble(
        id,
        phone,
        mine,
        at,
        newText,
        options,
        asksLocation,
        true,
        subject,
        about,
        segments,
        photos,
        place);
  }

  /// How much of the history's room it takes.
  int size() {
    return text.length() + subject.map(String::length).orElse(0);
  }

  @Override
  public String toString() {
    return "Bubble[" + phone + ", " + text.length() + " characters]";
  }
}
