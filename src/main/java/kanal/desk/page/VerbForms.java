package kanal.desk.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kanal.desk.casework.Verb;
import kanal.desk.template.Template;
import kanal.desk.template.Templates;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Makes the forms of a ticket's verbs.
final class VerbForms {
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

  /// A verb's form.
  ///
  /// @param show the officer's last try, or what the address asks for
  TicketView.VerbForm form(Verb verb, DeskTicket ticket, Show show, List<Template> all) {
    var words = DeskWords.verb(verb);
    var mine = show.of(verb);
    var title = InboxPage.title(ticket.title(), ticket.description());
    var number = ticket.number().value();
    var typed =
        mine.map(Show.Form::words)
            .filter(it -> !it.isEmpty())
            .or(() ->
                all.stream()
                    .filter(it -> it.verb() == verb && show.template().equals(Optional.of(it.id())))
                    .map(it -> it.about(number, title))
                    .findFirst())
            .orElse("");
    return new TicketView.VerbForm(
        verb.name(),
        verb.label(),
        key(verb),
        words.hint(),
        words.label(),
        verb.needsWords(),
        verb.possibleIn(ticket.stage()),
        mine.isPresent() || !typed.isEmpty(),
        typed,
        mine.flatMap(Show.Form::problem),
        verb == Verb.VERIFY ? unitChoices(ticket, mine.flatMap(Show.Form::unit)) : List.of(),
        all.stream()
            .filter(it -> it.verb() == verb)
            .map(it ->
                new TicketView.TemplateChoice(
                    it.name(), it.about(number, title), "?use=" + it.id() + "#verb-" + verb))
            .toList(),
        ticket.channel().equals("sms") && verb.needsWords()
            ? Optional.of(sms.view(ticket.number(), verb, typed))
            : Optional.empty());
  }

  List<Template> templates() {
    return templates.all();
  }

  String unitName(String code) {
    return units.find(code).map(Unit::name).orElse(code);
  }

  private List<InboxView.Choice> unitChoices(DeskTicket ticket, Optional<String> tried) {
    var chosen = tried.orElseGet(() -> suggested.apply(ticket));
    return units.all().stream()
        .filter(unit -> unit.active() || unit.code().equals(ticket.unit()))
        .map(unit -> new InboxView.Choice(unit.code(), unit.name(), unit.code().equals(chosen)))
        .toList();
  }

  private static String key(Verb verb) {
    return switch (verb) {
      case VERIFY -> "v";
      case POSTPONE -> "t";
      case HAND_OVER -> "w";
      case ARCHIVE -> "a";
      case FINISH -> "s";
      case REPLY -> "r";
    };
  }

  /// What else a ticket's page is to show.
  ///
  /// @param from the choices of the list it was opened from; empty when it was opened from none
  /// @param form the verb that is open, when one is
  /// @param template whose words fill its form
  /// @param note words of a note that could not be kept
  /// @param since from when on changes are told, when the officer's page was older than the ticket
  record Show(
      Optional<InboxChoices> from,
      Optional<Form> form,
      Optional<Long> template,
      String note,
      Optional<Instant> since) {
    /// A verb's form as it was sent, or as it is asked for.
    record Form(Verb verb, String words, Optional<String> unit, Optional<String> problem) {}

    Optional<Form> of(Verb verb) {
      return form.filter(it -> it.verb() == verb);
    }

    Show with(Form tried) {
      return new Show(from, Optional.of(tried), template, note, since);
    }

    Show since(Instant moment) {
      return new Show(from, form, template, note, Optional.of(moment));
    }
  }
}
