package kanal.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Rating;
import kanal.desk.report.Figures.OfTopic;
import kanal.desk.report.Figures.Open;
import kanal.desk.report.ReportView.Headline;

/// Says the most important figures in sentences.
final class Headlines {
  private static final String CALM = "calm";
  private static final String LATE = "late";

  private Headlines() {}

  static List<Headline> of(Figures figures, Period period) {
    var headlines = new ArrayList<Headline>();
    headlines.add(
        new Headline(
            ReportWords.number(figures.tickets()),
            "laporan masuk dalam " + period.days() + " hari.",
            CALM));
    headlines.add(answered(figures.answers()));
    headlines.add(promised(figures.answers()));
    headlines.add(overdue(figures.open()));
    corrected(figures.byTopic()).ifPresent(headlines::add);
    content(figures).ifPresent(headlines::add);
    return headlines;
  }

  private static Headline answered(Figures.Answers answers) {
    if (answers.tickets() == 0) {
      return new Headline("–", "Belum ada laporan yang perlu dijawab.", CALM);
    }
    var most =
        answers
            .ninetieth()
            .map(wait -> " Sembilan dari sepuluh dijawab dalam " + ReportWords.duration(wait) + ".")
            .orElseGet(() ->
                " "
                    + ReportWords.number(answers.tickets() - answers.answered())
                    + " belum dijawab.");
    return answers
        .median()
        .map(ReportWords::duration)
        .map(wait -> new Headline(wait, "Separuh laporan dijawab dalam " + wait + "." + most, CALM))
        .orElseGet(() ->
            new Headline(
                ReportWords.percent(answers.answered(), answers.tickets()),
                "laporan sudah dijawab; lebih dari separuh belum.",
                LATE));
  }

  private static Headline promised(Figures.Answers answers) {
    if (answers.late() == 0) {
      return new Headline("0", "laporan dijawab lewat tanggal yang dijanjikan.", CALM);
    }
    return new Headline(
        ReportWords.number(answers.late()),
        "laporan (%s) tidak dijawab sampai tanggal yang dijanjikan."
            .formatted(ReportWords.percent(answers.late(), answers.tickets())),
        LATE);
  }

  private static Headline overdue(List<Open> open) {
    long all = open.stream().mapToLong(Open::tickets).sum();
    long overdue = open.stream().mapToLong(Open::overdue).sum();
    return new Headline(
        ReportWords.number(overdue),
        "dari %s laporan yang terbuka sekarang sudah lewat batas."
            .formatted(ReportWords.number(all)),
        overdue > 0 ? LATE : CALM);
  }

  private static Optional<Headline> corrected(List<OfTopic> topics) {
    long all = topics.stream().mapToLong(OfTopic::tickets).sum();
    long corrected = topics.stream().mapToLong(OfTopic::corrected).sum();
    return all == 0
        ? Optional.empty()
        : Optional.of(
            new Headline(
                ReportWords.percent(corrected, all),
                "topik dari mesin diganti petugas (%s dari %s)."
                    .formatted(ReportWords.number(corrected), ReportWords.number(all)),
                CALM));
  }

  private static Optional<Headline> content(Figures figures) {
    long rated = figures.ratings().values().stream().mapToLong(Long::longValue).sum();
    long good = figures.ratings().getOrDefault(Rating.GOOD, 0L);
    return rated == 0
        ? Optional.empty()
        : Optional.of(
            new Headline(
                ReportWords.percent(good, rated),
                "warga puas, dari %s yang menilai.".formatted(ReportWords.number(rated)),
                CALM));
  }
}
