package kanal.desk.unit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.channels.testing.hostile.FuzzContract;

/// Any bytes are a file of a spreadsheet: read, or said to be bad by the line; and what is written
/// is read again as it was, with no cell that a spreadsheet takes for a formula.
class CsvFuzzTest extends FuzzContract {
  private static final List<String> COLUMNS = List.of("kode", "nama");

  @Override
  public void take(byte[] input) {
    var table = CsvTable.read(input, COLUMNS);
    assertThat(table.bad()).doesNotContainNull();
    var rows = rows(table);
    var written = CsvTable.write(COLUMNS, rows).getBytes(StandardCharsets.UTF_8);
    assertThat(rows(CsvTable.read(written, COLUMNS))).isEqualTo(rows);
  }

  private static List<List<String>> rows(CsvTable table) {
    return table.rows().stream().map(row -> List.of(row.of("kode"), row.of("nama"))).toList();
  }

  @Override
  protected List<String> known() {
    return List.of(
        "kode,nama\nA,Dinas\n",
        "\\ufeffkode;nama\nA;\"Dinas; PU\"\n",
        "kode\tnama\nA\t=1+1\n",
        "kode,nama\n\"A\"\"B\",'=x\n",
        "kode,nama\nA,\"tanpa akhir\n",
        "kode,nama\nA\nA,b,c,d\n,,\n",
        "nama\nA\n",
        "kode,kode,nama\n1,2,3\n",
        "\\xff\\xfe\\0",
        "kode,nama\r\n@SUM(1),-1\r\n+1,\\t=2\r\n");
  }
}
