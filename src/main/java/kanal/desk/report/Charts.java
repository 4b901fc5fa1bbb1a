package kanal.desk.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Topics;
import kanal.desk.page.DeskWords;
import kanal.desk.report.BarChart.Row;
import kanal.desk.report.Figures.Age;
import kanal.desk.report.Figures.OfTopic;
import kanal.desk.report.Figures.Open;
import kanal.desk.report.Figures.Wait;
import kanal.desk.report.IntakeFigures.OfQuestion;

/// Draws figures.
final class Charts {
  private static final int MOST_BARS = 12;
  private static final String TICKETS = "Laporan";

  private final Topics topics;

  Charts(Topics topics) {
    this.topics = topics;
  }

  BarChart channels(Map<String, Long> byChannel) {
    return counted(
        "saluran",
        "Saluran",
        "Lewat mana warga melapor.",
        "Saluran",
        byChannel.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(entry -> Map.entry(DeskWords.channel(entry.getKey()), entry.getValue()))
            .toList());
  }

  BarChart regions(Map<String, Long> regions, long unknown) {
    var most = new ArrayList<>(regions.entrySet().stream().limit(MOST_BARS).toList());
    long rest = regions.values().stream().skip(MOST_BARS).mapToLong(Long::longValue).sum();
    if (rest > 0) {
      most.add(Map.entry("Wilayah lain", rest));
    }
    if (unknown > 0) {
      most.add(Map.entry("Belum diketahui", unknown));
    }
    return counted("wilayah", "Wilayah", "Dari mana laporan datang.", "Wilayah", most);
  }

  private static BarChart counted(
      String id, String title, String sentence, String head, List<Map.Entry<String, Long>> counts) {
    long all = counts.stream().mapToLong(Map.Entry::getValue).sum();
    return BarChart.of(
        id,
        title,
        sentence,
        List.of(head, TICKETS, "Bagian"),
        List.of(),
        counts.stream()
            .map(count ->
                new Row(
                    count.getKey(),
                    List.of(count.getValue()),
                    List.of(
                        ReportWords.number(count.getValue()),
                        ReportWords.percent(count.getValue(), all))))
            .toList());
  }

  BarChart topics(List<OfTopic> byTopic) {
    return BarChart.of(
        "topik",
        "Topik pilihan mesin",
        "Topik yang sering diganti petugas sering salah ditebak mesin.",
        List.of("Topik", TICKETS, "Diganti"),
        List.of("dibiarkan", "diganti petugas"),
        byTopic.stream()
            .sorted(Comparator.comparingLong(OfTopic::tickets).reversed())
            .map(topic ->
                new Row(
                    topics.of(topic.code()).name(),
                    List.of(topic.tickets() - topic.corrected(), topic.corrected()),
                    List.of(
                        ReportWords.number(topic.tickets()),
                        ReportWords.number(topic.corrected()))))
            .toList());
  }

  BarChart answers(Figures.Answers answers) {
    var counts = new ArrayList<Map.Entry<String, Long>>();
    for (var wait : Wait.values()) {
      counts.add(Map.entry(ReportWords.wait(wait), answers.within().getOrDefault(wait, 0L)));
    }
    counts.add(Map.entry("Belum dijawab", answers.tickets() - answers.answered()));
    return counted(
        "jawaban",
        "Waktu sampai jawaban pertama",
        "Sejak laporan masuk sampai petugas pertama kali memberi kabar. Malam dan hari libur ikut"
            + " dihitung, seperti yang dirasakan warga.",
        "Lama",
        counts);
  }

  BarChart open(List<Open> open) {
    var stages = new ArrayList<Row>();
    for (var stage : Stage.values()) {
      var its = open.stream().filter(one -> one.stage() == stage).toList();
      if (!its.isEmpty()) {
        stages.add(ages(DeskWords.stage(stage), its));
      }
    }
    var heads = new ArrayList<>(List.of("Tahap", TICKETS));
    var legend = Arrays.stream(Age.values()).map(ReportWords::age).toList();
    heads.addAll(legend);
    return BarChart.of(
        "terbuka",
        "Terbuka sekarang, menurut umur",
        "Semua yang belum selesai hari ini, kapan pun masuknya.",
        heads,
        legend,
        stages);
  }

  private static Row ages(String name, List<Open> open) {
    var values = new ArrayList<Long>();
    for (var age : Age.values()) {
      values.add(open.stream().filter(one -> one.age() == age).mapToLong(Open::tickets).sum());
    }
    var numbers = new ArrayList<String>();
    numbers.add(ReportWords.number(values.stream().mapToLong(Long::longValue).sum()));
    values.forEach(value -> numbers.add(ReportWords.number(value)));
    return new Row(name, values, numbers);
  }

  /// @param names of units by their codes
  BarChart units(List<Open> open, Map<String, String> names) {
    var byUnit = open.stream().collect(Collectors.groupingBy(Open::unit));
    return BarChart.of(
        "unit",
        "Lewat batas sekarang, menurut unit",
        "Yang paling banyak terlambat di atas.",
        List.of("Unit", "Terbuka", "Lewat batas"),
        List.of("masih dalam batas", "lewat batas"),
        byUnit.entrySet().stream()
            .map(unit -> overdue(names.getOrDefault(unit.getKey(), unit.getKey()), unit.getValue()))
            .sorted(
                Comparator.comparingLong((Row row) -> row.values().getLast())
                    .thenComparingLong(Row::sum)
                    .reversed())
            .limit(MOST_BARS)
            .toList());
  }

  private static Row overdue(String name, List<Open> open) {
    long all = open.stream().mapToLong(Open::tickets).sum();
    long overdue = open.stream().mapToLong(Open::overdue).sum();
    return new Row(
        name,
        List.of(all - overdue, overdue),
        List.of(ReportWords.number(all), ReportWords.number(overdue)));
  }

  BarChart ratings(Map<Rating, Long> ratings) {
    return counted(
        "penilaian",
        "Penilaian warga",
        "Jawaban atas pertanyaan setelah laporan selesai.",
        "Penilaian",
        Arrays.stream(Rating.values())
            .map(rating -> Map.entry(ReportWords.rating(rating), ratings.getOrDefault(rating, 0L)))
            .toList());
  }

  BarChart questions(List<OfQuestion> questions) {
    return BarChart.of(
        "pertanyaan",
        "Pertanyaan bot",
        "Berapa kali ditanyakan, dan di mana warga berhenti. Yang masih ditunggu tidak digambar.",
        List.of("Pertanyaan", "Ditanyakan", "Dijawab", "Berhenti", "Dilewati"),
        List.of("dijawab", "warga berhenti", "dilewati"),
        questions.stream()
            .map(question ->
                new Row(
                    question.name(),
                    List.of(question.answered(), question.abandoned(), question.skipped()),
                    List.of(
                        ReportWords.number(question.asked()),
                        ReportWords.number(question.answered()),
                        "%s (%s)"
                            .formatted(
                                ReportWords.number(question.abandoned()),
                                ReportWords.percent(question.abandoned(), question.asked())),
                        ReportWords.number(question.skipped()))))
            .toList());
  }
}
