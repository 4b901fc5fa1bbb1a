package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.desk.TicketSamples;
import kanal.desk.casework.Verb;
import kanal.desk.officer.Scope;
import org.junit.jupiter.api.Test;

/// Which tickets a file holds and what it tells of them, on either database.
abstract class TicketFileContract extends ReportFixture {
  @Test
  void aFileHasLaporsColumnsAndOneLineForEachTicket() throws Exception {
    var ticket = file(1, MONDAY_MORNING);
    place(ticket, "36.03.15", "Kec. Cikupa, Kab. Tangerang, Banten");
    act(ticket, Verb.VERIFY, MONDAY_MORNING.plusSeconds(3600));
    act(ticket, Verb.FINISH, MONDAY_MORNING.plusSeconds(7200));
    amend(ticket, new Amendment.Rated(Rating.FAIR));

    assertThat(file(Scope.EVERYTHING, false))
        .isEqualTo(
            "\uFEFF"
                + "nomor,tanggal masuk,judul,isi,klasifikasi,kategori,kategori kode,kanal,lokasi,"
                + "wilayah kode,lintang,bujur,tanggal kejadian,status,unit,tenggat,jawaban pertama,"
                + "selesai pada,penilaian,anonim,rahasia\r\n"
                + ticket.number()
                + ",2026-11-23 08:00,Jalan di depan SDN 2 Cikupa rusak parah,"
                + "\"jln depan sdn 2 cikupa rusak parah udh 3 bln, anak2 sering jatuh\","
                + "pengaduan,Infrastruktur,infrastruktur,Telegram,'=dekat pasar,36.03.15,-6.25,"
                + "106.5,2026-08-01 s.d. 2026-08-31,Selesai,Meja verifikasi,,2026-11-23 09:00,"
                + "2026-11-23 10:00,Cukup,tidak,tidak\r\n");
  }

  @Test
  void aFormulaIsOnlyTextAndPersonalDataIsCovered() throws Exception {
    file(TicketSamples.everywhere(1, "=HYPERLINK(\"http://x\") 3603150101900001", MONDAY_MORNING));
    assertThat(file(Scope.EVERYTHING, false))
        .contains("\"'=HYPERLINK(\"\"http://x\"\") •••\"")
        .doesNotContain("3603150101900001", ",=", "\"=", "+6281");
  }

  @Test
  void wordsOfASecretTicketAndItsReporterStayHere() throws Exception {
    file(TicketSamples.anonymous(1, MONDAY_MORNING));
    var usual = file(Scope.EVERYTHING, false);
    assertThat(usual)
        .contains("(rahasia)", ",ya,ya\r\n")
        .doesNotContain("Pungutan", "Rp50.000", "samsat", "pelapor@example.org");
    assertThat(file(Scope.EVERYTHING, true))
        .contains("Pungutan", "Rp50.000", "samsat")
        .doesNotContain("pelapor@example.org");
  }

  @Test
  void aFileGoesOnOverManyPortionsThoughAllWereFiledAtOnce() throws Exception {
    for (int i = 1; i <= 8; i++) {
      file(i, MONDAY_MORNING.plusSeconds(i / 5));
    }
    var lines = file(choice(Scope.EVERYTHING, false), 3).lines().toList();
    assertThat(lines).hasSize(9);
    assertThat(lines.stream().map(line -> line.split(",", 2)[0]).distinct()).hasSize(9);
  }

  @Test
  void aFileHoldsWhatWasChosen() throws Exception {
    var road = file(1, MONDAY_MORNING);
    var graft = file(TicketSamples.anonymous(2, MONDAY_MORNING));
    act(road, Verb.VERIFY, FRIDAY);

    assertThat(chosen(Optional.of("lainnya"), Optional.empty(), Optional.empty()))
        .contains(graft.number().value())
        .doesNotContain(road.number().value());
    assertThat(chosen(Optional.empty(), Optional.of("telegram"), Optional.empty()))
        .contains(road.number().value())
        .doesNotContain(graft.number().value());
    assertThat(chosen(Optional.empty(), Optional.empty(), Optional.of(Stage.RECEIVED)))
        .contains(graft.number().value())
        .doesNotContain(road.number().value());
  }

  private String chosen(Optional<String> topic, Optional<String> channel, Optional<Stage> stage)
      throws IOException {
    return file(
        new ExportChoice(NOVEMBER, Scope.EVERYTHING, topic, channel, stage, false, ';'), 100);
  }
}
