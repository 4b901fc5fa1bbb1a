package kanal.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Answers;
import kanal.bot.form.Slot;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities.Manner;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Summary;

/// Turns a draft into a ticket, and the ways a filed one still changes.
final class Filing {
  private static final int RANKING_KEPT = 3;

  private final Rules rules;

  Filing(Rules rules) {
    this.rules = rules;
  }

  /// Why a draft is filed now.
  enum Cause {
    COMPLETE,
    HELP_WANTED,
    EXPIRED
  }

  /// Files the open draft, gives its number, and leaves it changeable for a while.
  Step file(Step step, Draft draft, Cause cause) {
    return file(step, draft, cause, Optional.of(step.conversation().key().address()));
  }

  /// @param reporter where they can be reached
  Step file(Step step, Draft draft, Cause cause, Optional<Address> reporter) {
    var number = step.moment().spare();
    var ticket = ticket(step, draft, number, reporter);
    var report = Report.filed(number, ticket.title(), step.moment().now(), ticket.verifyBy());
    var prompt = receipt(step, draft, ticket, cause);
    var filed = step.with(draft.filedAs(number));
    filed = filed.now(filed.conversation().with(report)).say(prompt);
    filed = settled(calledOff(filed.and(new Effect.File(ticket))));
    var offers = filed.conversation().phase() instanceof Phase.Idle && !prompt.choices().isEmpty();
    return offers ? filed.in(new Phase.ChoosingTopic()) : filed;
  }

  /// Tells the core that a filed draft now says something else.
  Step correct(Step step, Draft draft, TicketNumber number) {
    var ticket = ticket(step, draft, number, Optional.of(step.conversation().key().address()));
    var report = step.conversation().report(number);
    var known = report.map(some -> step.now(step.conversation().with(some.titled(ticket.title()))));
    return settled(
        known
            .orElse(step)
            .with(draft)
            .say(new Prompt.Corrected(number, Summary.of(draft.answers())))
            .and(new Effect.Amend(number, new Amendment.Corrected(ticket))));
  }

  /// Adds words, files or a place to a filed complaint.
  Step add(
      Step step, TicketNumber number, String words, List<Attachment> files, Optional<Place> place) {
    return settled(pass(step, number, words, files, place).say(new Prompt.Added(number)));
  }

  /// The same without a word about it.
  Step pass(
      Step step, TicketNumber number, String words, List<Attachment> files, Optional<Place> place) {
    var line = new Line(step.moment().now(), Line.Speaker.CITIZEN, words);
    var answered =
        step.conversation()
            .report(number)
            .filter(report -> report.stage() == Stage.WAITING)
            .map(report -> step.now(step.conversation().with(report.in(Stage.RECEIVED))))
            .orElse(step);
    return answered.and(new Effect.Amend(number, new Amendment.Added(line, files, place)));
  }

  /// Takes a filed complaint back.
  Step withdraw(Step step, Report report) {
    var known = step.conversation().with(report.in(Stage.WITHDRAWN));
    var last = known.draft().flatMap(Draft::filedAs).filter(report.number()::equals).isPresent();
    return settled(
        step.now(last ? known.withoutDraft() : known)
            .say(new Prompt.Withdrawn(report.number()))
            .and(new Effect.Amend(report.number(), new Amendment.Withdrawn())));
  }

  /// Drops the open draft, or what waits for its report.
  Step discard(Step step) {
    return settled(
        calledOff(step.now(step.conversation().withoutDraft())).say(new Prompt.Discarded()));
  }

  /// The report that can still be changed or taken back, if there is one.
  Optional<Report> undoable(Step step) {
    return step.conversation()
        .draft()
        .flatMap(Draft::filedAs)
        .flatMap(step.conversation()::report)
        .filter(report -> undoable(step, report));
  }

  /// Whether a report can still be taken back.
  boolean undoable(Step step, Report report) {
    return !report.stage().closed()
        && !step.moment().now().isAfter(report.filedAt().plus(rules.undo()));
  }

  /// Whether the report just filed still waits for an officer's first look.
  static boolean unread(Conversation conversation) {
    return conversation
        .draft()
        .flatMap(Draft::filedAs)
        .flatMap(conversation::report)
        .filter(report -> report.stage() == Stage.RECEIVED)
        .isPresent();
  }

  /// Nothing more to ask: waits for anything, or for the answer an officer wants. An unfinished
  /// draft keeps waiting for what it waits for.
  Step settled(Step step) {
    if (step.conversation().openDraft().isPresent()) {
      return step;
    }
    return step.conversation().reports().stream()
        .filter(report -> report.stage() == Stage.WAITING)
        .findFirst()
        .map(report -> step.in(new Phase.Answering(report.number())))
        .orElseGet(() -> step.in(new Phase.Idle()));
  }

  private static Step calledOff(Step step) {
    return step.and(new Effect.CallOff(Timer.DRAFT_REMINDER))
        .and(new Effect.CallOff(Timer.DRAFT_EXPIRY));
  }

  private Prompt receipt(Step step, Draft draft, Ticket ticket, Cause cause) {
    var summary = Summary.of(draft.answers());
    return switch (cause) {
      case COMPLETE ->
          new Prompt.Receipt(
              ticket.number(),
              summary,
              ticket.verifyBy(),
              draft.answers().missing(),
              asks(step, draft),
              rules.undo().toMinutes());
      case HELP_WANTED -> new Prompt.HandedToOfficer(ticket.number(), ticket.verifyBy());
      case EXPIRED -> new Prompt.FiledForYou(ticket.number(), summary, ticket.verifyBy());
    };
  }

  private static boolean asks(Step step, Draft draft) {
    return step.moment().channel().manner() == Manner.ASK_ONCE
        && !draft.answers().missing().isEmpty();
  }

  private Ticket ticket(Step step, Draft draft, TicketNumber number, Optional<Address> reporter) {
    var answers = draft.answers();
    var understood = answers.understood();
    var key = step.conversation().key();
    return new Ticket(
        number,
        key.channel().name(),
        understood.kind(),
        understood.title(),
        answers.what(),
        understood.topic(),
        understood.ranking().stream().limit(RANKING_KEPT).toList(),
        understood.because(),
        place(answers),
        answers.when(),
        answers.files(),
        flags(draft),
        step.conversation().language(),
        answers.anonymous() ? toTheHour(draft.lines()) : draft.lines(),
        answers.anonymous() ? toTheHour(step.moment().now()) : step.moment().now(),
        verifyBy(step),
        answers.anonymous() ? Optional.empty() : reporter.map(Reporter::new),
        understood.modelVersion());
  }

  /// The minute of a message, beside a telephone's own list, would say whose it was.
  private static List<Line> toTheHour(List<Line> lines) {
    return lines.stream()
        .map(line -> new Line(toTheHour(line.at()), line.by(), line.text()))
        .toList();
  }

  private static Instant toTheHour(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS);
  }

  /// The place, with the region a routing word named.
  private Optional<Place> place(Answers answers) {
    var region =
        answers.story().stream()
            .findFirst()
            .flatMap(part -> RoutingWord.in(part.text(), rules.regions()).region());
    return answers.where().map(where -> region.map(where::within).orElse(where));
  }

  private LocalDate verifyBy(Step step) {
    var today = LocalDate.ofInstant(step.moment().now(), rules.calendar().zone());
    return rules.calendar().after(today, rules.verifyDays());
  }

  private static Set<Flag> flags(Draft draft) {
    var answers = draft.answers();
    var flags = EnumSet.noneOf(Flag.class);
    flags.addAll(answers.understood().flags());
    flags.remove(Flag.ANONYMOUS);
    if (!answers.understood().matters().isEmpty()) {
      flags.add(Flag.SEVERAL_MATTERS);
    }
    if (!answers.missing().isEmpty()) {
      flags.add(Flag.INCOMPLETE);
    }
    if (answers.where().filter(Place::unsure).isPresent()) {
      flags.add(Flag.PLACE_TO_CHECK);
    }
    if (answers.anonymous()) {
      flags.add(Flag.ANONYMOUS);
    }
    if (answers.secret()) {
      flags.add(Flag.SECRET);
    }
    if (draft.helpWanted()) {
      flags.add(Flag.HELP_WANTED);
    }
    if (answers.has(Slot.WHAT) && !answers.understood().complaint()) {
      flags.add(Flag.MAYBE_NO_REPORT);
    }
    return flags;
  }
}
