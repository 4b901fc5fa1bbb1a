package kanal.bot.complaint;

/// A province, regency, district or village as the state numbers them.
///
/// @param code the official one with dots: `36`, `36.03`, `36.03.15`, `36.03.15.2001`
/// @param name readable, with all it lies in: `Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten`
public record Region(String code, String name) {
  @Override
  public String toString() {
    return "Region[***]";
  }
}
