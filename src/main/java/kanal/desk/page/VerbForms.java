package kanal.desk.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kanal.bot.complaint.Stage;
import kanal.desk.template.Template;
import kanal.desk.template.Templates;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Makes the forms of what officers can do with a ticket.
final class VerbForms {
  private static final String MORE = "Penjelasan untuk warga (boleh kosong)";

  private final Units units;
  private final Templates templates;
  private final SmsCost sms;
  private final Function<DeskTicket, String> suggested;

  /// @param suggested code of the unit that Verifikasi gives a ticket to when nobody says otherwise
  VerbForms(Units units, Templates templates, SmsCost sms, Function<DeskTicket, String> suggested) {
    this.suggested = suggested;
    this.units = units;
    this.templates = templates;
    this.sms = sms;
  }

  /// An action's form.
  ///
  /// @param show the officer's last try, or what the address asks for
  TicketView.VerbForm form(Action action, DeskTicket ticket, Show show, List<Template> all) {
    var mine = show.of(action);
    var title = InboxPage.title(ticket.title(), ticket.description());
    var number = ticket.number().value();
    var offered = all.stream().filter(it -> action.verb().equals(Optional.of(it.verb()))).toList();
    var typed = mine.map(Show.Form::typed).orElse(Action.Typed.NOTHING);
    var filled =
        typed.isEmpty()
            ? offered.stream()
                .filter(it -> show.template().equals(Optional.of(it.id())))
                .map(it -> new Action.Typed(it.about(number, title), "", typed.unit(), false))
                .findFirst()
                .orElse(typed)
            : typed;
    return new TicketView.VerbForm(
        action.name(),
        action.label(),
        action.key(),
        action.hint(),
        action.question(),
        action == Action.HAND_OVER ? MORE : "",
        action.needsWords(),
        action.possibleFor(ticket) && (action != Action.PASS_ON || !others(ticket).isEmpty()),
        mine.isPresent() || !filled.isEmpty(),
        filled.words(),
        filled.more(),
        mine.flatMap(Show.Form::problem),
        unitChoices(action, ticket, typed.unit()),
        action == Action.REPLY && ticket.stage() == Stage.VERIFIED,
        offered.stream()
            .map(it ->
                new TicketView.TemplateChoice(
                    it.name(), it.about(number, title), "?use=" + it.id() + "#verb-" + action))
            .toList(),
        cost(action, ticket, filled));
  }

  private Optional<TicketView.SmsView> cost(Action action, DeskTicket ticket, Action.Typed typed) {
    return action
        .verb()
        .filter(verb -> ticket.channel().equals("sms") && verb.needsWords())
        .map(verb -> sms.view(ticket.number(), verb, action.decision(typed).tidied().forCitizen()));
  }

  List<Template> templates() {
    return templates.all();
  }

  String unitName(String code) {
    return units.find(code).map(Unit::name).orElse(code);
  }

  private List<InboxView.Choice> unitChoices(
      Action action, DeskTicket ticket, Optional<String> tried) {
    return switch (action) {
      case VERIFY -> {
        var chosen = tried.orElseGet(() -> suggested.apply(ticket));
        yield units.all().stream()
            .filter(unit -> unit.active() || unit.code().equals(ticket.unit()))
            .map(unit -> choice(unit, chosen))
            .toList();
      }
      // Nothing is proposed: only the officer knows to whom it should have gone.
      case PASS_ON -> others(ticket).stream().map(unit -> choice(unit, tried.orElse(""))).toList();
      case POSTPONE, HAND_OVER, ARCHIVE, FINISH, SEND_BACK, REPLY -> List.of();
    };
  }

  private List<Unit> others(DeskTicket ticket) {
    return units.active().stream()
        .filter(unit -> !unit.code().equals(ticket.unit()))
        .filter(unit -> !unit.code().equals(Units.VERIFICATION))
        .toList();
  }

  private static InboxView.Choice choice(Unit unit, String chosen) {
    return new InboxView.Choice(unit.code(), unit.name(), unit.code().equals(chosen));
  }

  /// What else a ticket's page is to show.
  ///
  /// @param from the choices of the list it was opened from; empty when it was opened from none
  /// @param form the one that is open, when one is
  /// @param template whose words fill its form
  /// @param note words of a note that could not be kept
  /// @param since from when on changes are told, when the officer's page was older than the ticket
  record Show(
      Optional<InboxChoices> from,
      Optional<Form> form,
      Optional<Long> template,
      String note,
      Optional<Instant> since) {
    /// A form as it was sent, or as it is asked for.
    record Form(Action action, Action.Typed typed, Optional<String> problem) {}

    Optional<Form> of(Action action) {
      return form.filter(it -> it.action() == action);
    }

    Show with(Form tried) {
      return new Show(from, Optional.of(tried), template, note, since);
    }

    Show since(Instant moment) {
      return new Show(from, form, template, note, Optional.of(moment));
    }
  }
}
