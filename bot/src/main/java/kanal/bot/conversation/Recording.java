package kanal.bot.conversation;

import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Understanding;
import kanal.bot.form.Answers;
import kanal.bot.form.Part;
import kanal.bot.form.SlotResult;
import kanal.bot.message.InboundMessage.Recorded;

/// Files what an officer wrote down for a citizen: whole and in one turn, as nobody is there whom
/// the bot could ask.
final class Recording {
  private final Filing filing;

  Recording(Filing filing) {
    this.filing = filing;
  }

  /// Place and story together, so that the region is found.
  static String wordsToRead(Recorded recorded) {
    return recorded.place().isBlank() ? recorded.text() : recorded.text() + "\n" + recorded.place();
  }

  Step file(Step step, String reference, Recorded recorded, Understanding understanding) {
    var now = step.moment().now();
    var draft =
        Draft.startedAt(now)
            .with(answers(reference, recorded, understanding))
            .plus(new Line(now, Speaker.CITIZEN, recorded.text()))
            .plus(new Line(now, Speaker.OFFICER, recorded.note()));
    return filing.file(step, draft, Filing.Cause.COMPLETE, recorded.contact());
  }

  private static Answers answers(String reference, Recorded recorded, Understanding understanding) {
    var told = Answers.none().plus(new Part(reference, recorded.text()));
    if (Readings.what(told, understanding, true) instanceof SlotResult.Filled(var filled)) {
      told = filled;
    }
    if (!recorded.place().isBlank()) {
      told = told.withWhere(Readings.answered(recorded.place().strip(), understanding.place()));
    }
    told =
        recorded
            .day()
            .map(day -> new IncidentDate(day.toString(), day, day))
            .map(told::withWhen)
            .orElse(told);
    return told.asAnonymous(recorded.anonymous() || understanding.flags().contains(Flag.ANONYMOUS))
        .asSecret(recorded.secret() || told.secret());
  }
}
