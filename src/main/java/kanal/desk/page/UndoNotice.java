package kanal.desk.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.casework.Casework;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.HeldChange;
import org.springframework.ui.Model;

/// Offers to take back what the officer did a moment ago, on whatever page comes next.
public final class UndoNotice {
  private final Casework casework;
  private final InstantSource clock;

  UndoNotice(Casework casework, InstantSource clock) {
    this.casework = casework;
    this.clock = clock;
  }

  /// What can be taken back.
  ///
  /// @param what such as `Verifikasi 2611-0483-7 belum dikirim ke warga.`
  /// @param milliseconds that are left
  public record View(String what, long milliseconds) {}

  void show(Officer officer, Model model) {
    var last = casework.undoable(officer);
    if (!last.isEmpty()) {
      var deed = last.getFirst().deed();
      var numbers =
          last.size() == 1
              ? last.getFirst().number().value()
              : last.stream().map(HeldChange::number).distinct().count() + " laporan";
      var left = Duration.between(clock.instant(), last.getFirst().until());
      model.addAttribute(
          "undo",
          new View(
              DeskWords.decision(deed) + " " + numbers + still(deed),
              Math.max(0, left.toMillis())));
    }
  }

  private static String still(String deed) {
    // What moves between units is no citizen's news.
    return deed.equals("PASS_ON") || deed.equals("SEND_BACK")
        ? " masih dapat diurungkan."
        : " belum dikirim ke warga.";
  }

  /// What became of it, in words.
  static String words(List<TicketNumber> restored) {
    return restored.isEmpty()
        ? "Tidak dapat diurungkan lagi: warga sudah diberi tahu, atau laporannya sudah berubah."
        : "Diurungkan: "
            + restored.stream().map(Object::toString).collect(Collectors.joining(", "))
            + ". Warga tidak diberi tahu.";
  }
}
