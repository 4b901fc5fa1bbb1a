package kanal.desk.unit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kanal.desk.casework.CaseworkFixture;
import kanal.desk.database.DeskDatabase;
import kanal.desk.unit.Rules;
import kanal.desk.unit.Tier;
import kanal.desk.unit.UnitFault;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Units and rules from files, on either database.
abstract class UnitFilesContract {
  private CaseworkFixture desk;
  private Units units;
  private Rules rules;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    desk = new CaseworkFixture(open());
    units = new Units(desk.database.jdbc());
    rules = new Rules(desk.database.jdbc());
  }

  @AfterEach
  void stop() {
    desk.database.close();
  }

  private Imported units(String... lines) {
    return new UnitFile(desk.units).take("admin", bytes(lines));
  }

  private Imported rules(String... lines) {
    return new RuleFile(desk.rules).take("admin", bytes(lines));
  }

  private static byte[] bytes(String... lines) {
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void unitsMayNameAParentThatComesLater() {
    var imported =
        units(
            "\uFEFFkode;nama;tingkat;wilayah;induk;aktif",
            "pu-cikupa;UPT PU Cikupa;Kecamatan;36.03.18;dinas-pu;ya",
            "dinas-pu;\"Dinas PU; Bina Marga\";kabupaten/kota;36.03;;");
    assertThat(imported).isEqualTo(new Imported(2, java.util.List.of()));
    var branch = units.find("pu-cikupa").orElseThrow();
    assertThat(branch.parent()).contains("dinas-pu");
    assertThat(branch.tier()).isEqualTo(Tier.DISTRICT);
    assertThat(units.find("dinas-pu").orElseThrow().name()).isEqualTo("Dinas PU; Bina Marga");
  }

  @Test
  void everyBadLineIsExplainedAndNothingIsTaken() {
    var imported =
        units(
            "kode,nama,tingkat,wilayah,induk,aktif",
            "dinas-pu,Dinas PU,Kabupaten/kota,36.03,,ya",
            "Dinas Sosial,,Dunia,36.3,hilang,mungkin",
            "a,Unit A,Provinsi,,b,ya",
            "b,Unit B,Provinsi,,a,ya",
            "dinas-pu,Dinas PU,Provinsi,,,ya");
    assertThat(imported.taken()).isZero();
    assertThat(imported.bad())
        .extracting(bad -> bad.line() + " " + bad.words())
        .containsExactlyInAnyOrder(
            "3 " + UnitFault.CODE.words(),
            "3 " + UnitFault.NAME.words(),
            "3 " + UnitFault.TIER.words(),
            "3 " + UnitFault.REGION.words(),
            "3 " + UnitFault.PARENT.words(),
            "3 " + UnitFault.ACTIVE.words(),
            "4 " + UnitFault.LOOP.words(),
            "5 " + UnitFault.LOOP.words(),
            "6 " + UnitFault.TWICE.words());
    assertThat(units.all()).hasSize(1);
  }

  @Test
  void aFileClosesNoUnit() {
    desk.withUnits();
    var imported = units("kode,nama,tingkat,wilayah,induk,aktif", "setda,Setda,Provinsi,,,tidak");
    assertThat(imported.bad()).containsExactly(new BadLine(2, UnitFault.CLOSE_ONE_BY_ONE.words()));
    assertThat(units.find("setda").orElseThrow().active()).isTrue();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    desk.withUnits();
    var formula = "=1+1";
    units("kode,nama,tingkat,wilayah,induk,aktif", "x," + formula + ",Provinsi,36,,ya");
    desk.rule("infrastruktur", "36.03", "dinas-pu");
    desk.rule("", "", "setda");
    var before = units.all();
    var text = UnitFile.write(before);
    assertThat(text).contains(",'=1+1,").doesNotContain(",=1+1,");
    assertThat(units(text)).isEqualTo(new Imported(before.size(), java.util.List.of()));
    assertThat(units.all()).isEqualTo(before);
    var written = RuleFile.write(rules.all());
    var all = rules.all();
    assertThat(rules(written)).isEqualTo(new Imported(2, java.util.List.of()));
    assertThat(rules.all()).isEqualTo(all);
  }

  @Test
  void aFileOfRulesTakesThePlaceOfAll() {
    desk.withUnits();
    desk.rule("sosial", "", "setda");
    assertThat(rules("topik,wilayah,unit", "infrastruktur,,dinas-pu", "*,36.03.18,kec-cikupa"))
        .isEqualTo(new Imported(2, java.util.List.of()));
    assertThat(rules.all()).hasSize(2);
    assertThat(rules.decide("sosial", Optional.empty()).because()).isEmpty();
  }

  @Test
  void badRulesChangeNothing() {
    desk.withUnits();
    desk.rule("sosial", "", "setda");
    desk.units.close("admin", "kec-cikupa", "setda");
    var imported =
        rules(
            "topik,wilayah,unit",
            "infrastruktur,36.03,dinas-pu",
            "jalan,3603,kec-cikupa",
            "infrastruktur,36.03,setda");
    assertThat(imported.bad())
        .extracting(bad -> bad.line() + " " + bad.words())
        .containsExactlyInAnyOrder(
            "3 " + UnitFault.TOPIC.words(),
            "3 " + UnitFault.REGION.words(),
            "3 " + UnitFault.NO_SUCH_UNIT.words(),
            "4 " + UnitFault.TWICE.words());
    assertThat(rules.all()).hasSize(1);
  }

  @Test
  void whatIsNoSuchFileIsSaid() {
    assertThat(rules("").bad()).hasSize(1);
    assertThat(rules("topik,wilayah", "a,b").bad()).hasSize(1);
    assertThat(rules("topik,wilayah,unit").bad()).hasSize(1);
    assertThat(rules("topik,wilayah,unit", "\"a,b,c").bad()).isNotEmpty();
    var binary = new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1};
    assertThat(new RuleFile(desk.rules).take("admin", binary).bad().getFirst().words())
        .contains("UTF-8");
  }
}
