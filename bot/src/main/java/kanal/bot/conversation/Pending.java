package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Place;
import kanal.bot.form.Part;
import kanal.bot.message.Attachment;

/// Words, files or a place that wait to be told which report they belong to.
public record Pending(Part part, List<Attachment> files, Optional<Place> place) {
  public Pending {
    files = List.copyOf(files);
  }

  @Override
  public String toString() {
    return "Pending[" + files.size() + " files]";
  }
}
