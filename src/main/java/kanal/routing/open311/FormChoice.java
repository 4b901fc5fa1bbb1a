package kanal.routing.open311;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Ticket;
import kanal.routing.open311.ServiceList.Known;
import kanal.routing.open311.wire.Form;

/// Finds the service that a ticket fits, and fills in its form.
final class FormChoice {
  private final ServiceList list;
  private final ServiceChoice choice;
  private final RequestForm form;
  private final Mark mark;

  /// What was found.
  sealed interface Choice {
    record Written(Form form, List<ServiceAttribute> attributes) implements Choice {
      public Written {
        attributes = List.copyOf(attributes);
      }
    }

    record NotNow(Duration after) implements Choice {}

    /// There is no service for this ticket's topic.
    record NoService() implements Choice {}

    /// Every service asks for something that the ticket cannot answer.
    record Unanswerable(String service) implements Choice {}
  }

  FormChoice(ServiceList list, ServiceChoice choice, RequestForm form, Mark mark) {
    this.list = list;
    this.choice = choice;
    this.form = form;
    this.mark = mark;
  }

  Choice of(Ticket ticket) {
    return switch (list.services()) {
      case Known.NotNow<List<Service>>(var after) -> new Choice.NotNow(after);
      case Known.Untold<List<Service>>() -> first(ticket, List.of());
      case Known.Yes<List<Service>>(var offered) -> first(ticket, offered);
    };
  }

  /// The first of the fitting services whose form can be filled in.
  private Choice first(Ticket ticket, List<Service> offered) {
    Choice last = new Choice.NoService();
    for (var service : choice.of(ticket.topic().code(), offered)) {
      last = written(ticket, service);
      if (!(last instanceof Choice.Unanswerable)) {
        return last;
      }
    }
    return last;
  }

  private Choice written(Ticket ticket, Service service) {
    return switch (list.attributes(service)) {
      case Known.NotNow<List<ServiceAttribute>>(var after) -> new Choice.NotNow(after);
      case Known.Untold<List<ServiceAttribute>>() -> written(ticket, service, List.of());
      case Known.Yes<List<ServiceAttribute>>(var asked) -> written(ticket, service, asked);
    };
  }

  private Choice written(Ticket ticket, Service service, List<ServiceAttribute> asked) {
    Optional<Form> filled = form.of(ticket, service, asked, mark.end(ticket.number(), asked));
    return filled
        .<Choice>map(form -> new Choice.Written(form, asked))
        .orElseGet(() -> new Choice.Unanswerable(service.code()));
  }
}
