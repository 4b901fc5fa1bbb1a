package kanal.rights;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the agency answers for. What a regulation says is a setting, because regulations change.
///
/// @param purpose what personal data is for
/// @param basis what law allows it
/// @param protectionOfficer who answers for data protection, and how to reach them
@ConfigurationProperties("kanal.rights")
public record RightsProperties(
    @DefaultValue("Menerima, menyalurkan, dan menindaklanjuti pengaduan pelayanan publik")
        String purpose,
    @DefaultValue("UU 25/2009 tentang Pelayanan Publik; UU 27/2022 Pasal 20 ayat (2) huruf e")
        String basis,
    @DefaultValue("") String protectionOfficer) {
  /// What holds when nothing is set.
  static RightsProperties usual() {
    return new RightsProperties("Pengaduan", "UU 25/2009", "");
  }
}
