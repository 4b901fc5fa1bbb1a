package kanal.bot.conversation;

import kanal.bot.complaint.Flag;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Slot;
import kanal.bot.prompt.Command;

/// Adds what a citizen says to a report that is filed.
final class Additions {
  private final Filing filing;
  private final Interview interview;
  private final Amends amends;
  private final Orders orders;

  Additions(Filing filing, Interview interview, Amends amends, Orders orders) {
    this.filing = filing;
    this.interview = interview;
    this.amends = amends;
    this.orders = orders;
  }

  /// A draft goes on where it was.
  Step add(Step step, TicketNumber number, Said said) {
    if (completes(step.conversation(), number, said)) {
      return amends.complete(step, said);
    }
    var warned = Interview.warned(step, said);
    var files = said.written().attachments();
    var unnamed =
        said.understanding().flags().contains(Flag.ANONYMOUS)
            && filing.undoable(step).filter(report -> report.number().equals(number)).isPresent();
    return unnamed
        ? orders.carryOut(
            filing.pass(warned, number, said.written().text(), files, said.pin()),
            Command.ANONYMOUS)
        : interview.resumed(
            step, filing.add(warned, number, said.written().text(), files, said.pin()));
  }

  /// Whether it tells the place that the report was filed without, before an officer looked.
  static boolean completes(Conversation conversation, TicketNumber number, Said said) {
    var draft =
        conversation.draft().filter(some -> some.filedAs().filter(number::equals).isPresent());
    return draft
            .map(Draft::answers)
            .filter(answers -> answers.told() && !answers.has(Slot.WHERE))
            .isPresent()
        && Filing.unread(conversation)
        && said.understanding().place().or(said::pin).isPresent();
  }
}
