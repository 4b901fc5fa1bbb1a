package kanal.desk.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Topics;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Edits;
import kanal.desk.casework.Notes;
import kanal.desk.casework.Outcome;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.DeskTicket;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What officers correct in a ticket and note beside it. No citizen hears of it.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/desk/tickets/{number}")
public final class TicketEditController {
  private final TicketDoor door;
  private final Casework casework;
  private final Edits edits;
  private final Notes notes;
  private final TicketAnswers answers;
  private final Topics topics;

  public TicketEditController(
      TicketDoor door,
      Casework casework,
      Edits edits,
      Notes notes,
      TicketAnswers answers,
      Topics topics) {
    this.door = door;
    this.casework = casework;
    this.edits = edits;
    this.notes = notes;
    this.answers = answers;
    this.topics = topics;
  }

  @PostMapping("/topic")
  String topic(
      @PathVariable String number,
      @RequestParam String topic,
      @RequestParam long version,
      @RequestParam Map<String, String> given,
      Officer officer,
      RedirectAttributes next) {
    var ticket = door.open(number, officer);
    if (topics.all().stream().noneMatch(known -> known.code().equals(topic))) {
      throw new NoSuchPage();
    }
    var outcome = casework.changeTopic(officer, ticket.number(), version, topic);
    return told(
        outcome, "Topik diubah menjadi " + topics.of(topic).name() + ".", ticket, given, next);
  }

  @PostMapping("/describe")
  String describe(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String title,
      @RequestParam Kind kind,
      @RequestParam long version,
      @RequestParam Map<String, String> given,
      Officer officer,
      RedirectAttributes next) {
    var ticket = door.open(number, officer);
    var outcome = edits.describe(officer, ticket.number(), version, title, kind);
    return told(outcome, "Judul dan klasifikasi tersimpan.", ticket, given, next);
  }

  /// @param region code of the one that is right; empty when the place is right as it is
  @PostMapping("/place")
  String place(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String region,
      @RequestParam long version,
      @RequestParam Map<String, String> given,
      Officer officer,
      RedirectAttributes next) {
    var ticket = door.open(number, officer);
    var outcome =
        region.isEmpty()
            ? edits.placeIsRight(officer, ticket.number(), version)
            : edits.place(officer, ticket.number(), version, region);
    return told(outcome, "Tempat tersimpan.", ticket, given, next);
  }

  @PostMapping("/date")
  String date(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam long version,
      @RequestParam Map<String, String> given,
      Officer officer,
      RedirectAttributes next) {
    var ticket = door.open(number, officer);
    var from = day(first);
    var to = last.isBlank() ? from : day(last);
    var outcome =
        from.isEmpty() || to.isEmpty()
            ? new Outcome.WordsMissing()
            : edits.date(officer, ticket.number(), version, from.get(), to.get());
    return told(outcome, "Tanggal kejadian tersimpan.", ticket, given, next);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @PostMapping("/note")
  String note(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String words,
      @RequestParam Map<String, String> given,
      Officer officer,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var ticket = door.open(number, officer);
    var outcome = notes.add(officer, ticket.number(), words);
    if (outcome instanceof Outcome.TooLong(int most)) {
      var show = TicketAnswers.came(given);
      return answers.again(
          ticket,
          officer,
          new VerbForms.Show(show.from(), show.form(), show.template(), words, show.since()),
          "Catatan terlalu panjang, paling banyak " + most + " huruf.",
          model,
          response);
    }
    return told(outcome, "Catatan tersimpan. Warga tidak melihatnya.", ticket, given, next);
  }

  private static String told(
      Outcome outcome,
      String done,
      DeskTicket ticket,
      Map<String, String> given,
      RedirectAttributes next) {
    switch (outcome) {
      case Outcome.Done() -> next.addFlashAttribute("notice", done);
      case Outcome.ReadOnly() -> throw new AccessDeniedException("an auditor decides nothing");
      case Outcome.Unknown() -> throw new NoSuchPage();
      case Outcome.Stale() -> next.addFlashAttribute("problem", TicketAnswers.STALE);
      case Outcome.NotNow(), Outcome.UnitMissing() ->
          next.addFlashAttribute("problem", "Tidak tersimpan: pilihannya tidak cocok.");
      case Outcome.WordsMissing() ->
          next.addFlashAttribute("problem", "Tidak tersimpan: mohon diisi dahulu.");
      case Outcome.TooLong(int most) ->
          next.addFlashAttribute("problem", "Tidak tersimpan: paling banyak " + most + " huruf.");
    }
    return TicketAnswers.back(ticket.number(), given);
  }
}
