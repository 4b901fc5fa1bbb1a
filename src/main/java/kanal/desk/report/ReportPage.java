package kanal.desk.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Topics;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Scope;
import kanal.desk.page.DeskWords;
import kanal.desk.report.Figures.OfRegion;
import kanal.desk.report.IntakeFigures.Intake;
import kanal.desk.report.ReportView.Choice;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Puts the figures that an officer may see into words and charts.
public final class ReportPage {
  private final TicketFigures tickets;
  private final Optional<IntakeFigures> intake;
  private final Units units;
  private final Topics topics;
  private final Charts charts;
  private final ZoneId zone;
  private final InstantSource clock;

  /// @param intake what is known of conversations; empty where there is no intake
  ReportPage(
      TicketFigures tickets,
      Optional<IntakeFigures> intake,
      Units units,
      Topics topics,
      ZoneId zone,
      InstantSource clock) {
    this.tickets = tickets;
    this.intake = intake;
    this.units = units;
    this.topics = topics;
    this.charts = new Charts(topics);
    this.zone = zone;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// @param days the number of days the officer chose; empty when they typed a period
  ReportView view(Officer officer, Period period, Optional<Integer> days) {
    var now = clock.instant();
    var figures = tickets.of(period, officer.scope(), now);
    // Conversations belong to no unit, so only those who see everything see what is counted there.
    boolean everything = officer.scope() instanceof Scope.Everything;
    var talked =
        everything ? intake.flatMap(figuresOf -> figuresOf.of(period)) : Optional.<Intake>empty();
    var columns = new ArrayList<ColumnChart>();
    columns.add(
        ColumnChart.of(
            "masuk",
            "Laporan masuk",
            perDay(figures.tickets(), period),
            "Laporan",
            period,
            figures.byDay()));
    talked
        .filter(known -> !known.segments().isEmpty())
        .ifPresent(known -> columns.add(segments(known, period)));
    return new ReportView(
        days,
        ReportWords.days(period),
        period.from().toString(),
        period.to().toString(),
        everything ? Optional.empty() : Optional.of(unitsOf(officer.scope())),
        everything && intake.isPresent() && talked.isEmpty()
            ? Optional.of("Angka percakapan dan SMS sedang tidak dapat dibaca.")
            : Optional.empty(),
        Headlines.of(figures, period),
        columns,
        bars(figures, talked),
        choices(figures));
  }

  private List<BarChart> bars(Figures figures, Optional<Intake> talked) {
    var names = units.all().stream().collect(Collectors.toMap(Unit::code, Unit::name));
    var unknown =
        figures.regions().stream()
            .filter(region -> region.code().isEmpty())
            .mapToLong(OfRegion::tickets)
            .sum();
    var bars = new ArrayList<BarChart>();
    bars.add(charts.answers(figures.answers()));
    bars.add(charts.open(figures.open()));
    bars.add(charts.units(figures.open(), names));
    bars.add(charts.topics(figures.byTopic()));
    bars.add(charts.channels(figures.byChannel()));
    bars.add(charts.regions(RegionRows.of(figures.regions()), unknown));
    if (!figures.ratings().isEmpty()) {
      bars.add(charts.ratings(figures.ratings()));
    }
    talked
        .filter(known -> !known.questions().isEmpty())
        .ifPresent(known -> bars.add(charts.questions(known.questions())));
    return bars.stream().filter(chart -> !chart.bars().isEmpty()).toList();
  }

  private static ColumnChart segments(Intake known, Period period) {
    long all = known.segments().values().stream().mapToLong(Long::longValue).sum();
    return ColumnChart.of(
        "sms",
        "Bagian SMS yang terkirim",
        ReportWords.number(all) + " bagian SMS dalam " + period.days() + " hari.",
        "Bagian SMS",
        period,
        known.segments());
  }

  private static String perDay(long tickets, Period period) {
    return "Rata-rata %s laporan sehari."
        .formatted(ReportWords.number(Math.ceilDiv(tickets, period.days())));
  }

  private String unitsOf(Scope scope) {
    return units.all().stream()
        .filter(unit -> scope.covers(unit.code()))
        .map(Unit::name)
        .collect(Collectors.joining(", "));
  }

  private ReportView.Choices choices(Figures figures) {
    return new ReportView.Choices(
        topics.all().stream().map(topic -> new Choice(topic.code(), topic.name())).toList(),
        figures.byChannel().keySet().stream()
            .map(channel -> new Choice(channel, DeskWords.channel(channel)))
            .toList(),
        Arrays.stream(Stage.values())
            .map(stage -> new Choice(stage.name(), DeskWords.stage(stage)))
            .toList());
  }
}
