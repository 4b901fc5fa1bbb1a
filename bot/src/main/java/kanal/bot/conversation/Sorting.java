package kanal.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Understanding;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import kanal.bot.prompt.Prompt;

/// Finds out which of several reports something belongs to.
final class Sorting {
  /// So many fit a short message.
  private static final int MOST = 2;

  private final Rules rules;
  private final Filing filing;
  private final Interview interview;

  Sorting(Rules rules, Filing filing, Interview interview) {
    this.rules = rules;
    this.filing = filing;
    this.interview = interview;
  }

  /// Reports something may still belong to, newest first.
  static List<Report> open(Conversation conversation) {
    return conversation.reports().stream()
        .filter(report -> !report.stage().closed())
        .limit(MOST)
        .toList();
  }

  /// A few words go to the only open report; else the citizen says to which.
  Step take(Step step, Said said) {
    var open = open(step.conversation());
    if (open.size() == 1 && said.bare()) {
      return filing.add(
          step, open.getFirst().number(), said.written().text(), List.of(), Optional.empty());
    }
    return ask(step, said);
  }

  /// Asks to which report it belongs, or whether to a new one.
  Step ask(Step step, Said said) {
    var pending = new Pending(said.part(), said.written().attachments(), said.pin());
    return step.in(new Phase.ChoosingReport(pending))
        .and(new Effect.WakeAt(Timer.DRAFT_EXPIRY, step.moment().now().plus(rules.draftLife())))
        .say(question(step.conversation()));
  }

  static Prompt.WhichReport question(Conversation conversation) {
    return new Prompt.WhichReport(open(conversation).stream().map(Orders::entry).toList());
  }

  Step into(Step step, Pending pending, TicketNumber number) {
    return filing.add(
        calledOff(step), number, pending.part().text(), pending.files(), pending.place());
  }

  /// Begins a report of its own.
  ///
  /// @param understanding of the words that waited
  Step anew(Step step, Pending pending, Understanding understanding) {
    var written = Written.text(pending.part().text());
    return interview.begin(
        settled(step), with(pending, new Said(pending.part().reference(), written, understanding)));
  }

  /// A story behind a picture: both are one report.
  Step told(Step step, Pending pending, Said said) {
    return interview.begin(settled(step), with(pending, said));
  }

  /// Nobody said where it belongs: it goes to the newest report rather than be lost.
  Step expired(Step step, Pending pending) {
    return step.conversation().reports().stream()
        .findFirst()
        .map(report -> into(step, pending, report.number()))
        .orElseGet(() -> settled(step));
  }

  private Step settled(Step step) {
    return filing.settled(calledOff(step));
  }

  private static Step calledOff(Step step) {
    return step.and(new Effect.CallOff(Timer.DRAFT_EXPIRY));
  }

  private static Said with(Pending pending, Said said) {
    var files = new ArrayList<>(pending.files());
    files.addAll(said.written().attachments());
    var pin =
        said.written()
            .location()
            .or(() ->
                pending
                    .place()
                    .flatMap(place ->
                        place
                            .point()
                            .map(point ->
                                new Location(
                                    point,
                                    Optional.of(place.words()).filter(name -> !name.isBlank())))));
    var written =
        new Written(
            said.written().text(), files, pin, said.written().subject(), said.written().about());
    return new Said(said.reference(), written, said.understanding());
  }
}
