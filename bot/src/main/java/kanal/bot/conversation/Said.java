package kanal.bot.conversation;

import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Understanding;
import kanal.bot.form.Part;
import kanal.bot.message.InboundMessage.Written;

/// What a citizen wrote, with its reference and what it tells.
record Said(String reference, Written written, Understanding understanding) {
  boolean hasWords() {
    return !written.text().isBlank();
  }

  /// Words and nothing else.
  boolean bare() {
    return written.attachments().isEmpty() && written.location().isEmpty();
  }

  boolean danger() {
    return understanding.flags().contains(Flag.DANGER);
  }

  Part part() {
    return new Part(reference, written.text());
  }

  Optional<Place> pin() {
    return written.location().map(pin -> Place.pinned(pin.point(), pin.name().orElse("")));
  }
}
