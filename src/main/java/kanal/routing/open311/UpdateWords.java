package kanal.routing.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Ticket;
import kanal.bot.message.GeoPoint;

/// What an officer reads when a citizen adds to, corrects or takes back a report.
final class UpdateWords {
  private final PublicWords words;

  UpdateWords(PublicWords words) {
    this.words = words;
  }

  /// The text, with this at its end.
  String of(Amendment amendment, String end) {
    var lines =
        switch (amendment) {
          case Amendment.Added(var line, var attachments, var place) -> {
            var said = new ArrayList<String>();
            if (!line.text().isBlank()) {
              said.add("Tambahan dari pelapor: " + line.text());
            }
            said.addAll(place(place));
            if (!attachments.isEmpty()) {
              said.add("Pelapor mengirim " + attachments.size() + " berkas.");
            }
            yield said;
          }
          case Amendment.Corrected(var ticket) -> corrected(ticket);
          case Amendment.Reopened() -> List.of("Menurut pelapor masalahnya belum beres.");
          case Amendment.Rated(var rating) -> List.of("Penilaian pelapor: " + words(rating));
          case Amendment.Withdrawn() -> List.of("Pelapor mencabut laporan ini.");
        };
    // Nobody has looked at an addition for numbers of people yet; so every one is treated as such.
    return words.of(String.join("\n", lines), true, "\n\n" + end);
  }

  private static String words(Rating rating) {
    return switch (rating) {
      case GOOD -> "puas";
      case FAIR -> "cukup";
      case POOR -> "tidak puas";
    };
  }

  private static List<String> corrected(Ticket ticket) {
    var lines = new ArrayList<String>();
    lines.add("Laporan diperbaiki oleh pelapor: " + ticket.description());
    lines.addAll(place(ticket.place()));
    ticket.date().map(IncidentDate::words).ifPresent(date -> lines.add("Waktu: " + date));
    return lines;
  }

  private static List<String> place(Optional<Place> place) {
    var lines = new ArrayList<String>();
    place
        .map(Place::address)
        .filter(name -> !name.isBlank())
        .ifPresent(name -> lines.add("Tempat: " + name));
    place.flatMap(Place::point).map(UpdateWords::degrees).ifPresent(lines::add);
    return lines;
  }

  private static String degrees(GeoPoint point) {
    return "Titik: " + point.latitude() + ", " + point.longitude();
  }
}
