package kanal.agency;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The agency's own facts.
///
/// @param name as citizens and officers read it
/// @param zone whose clock and midnight count
/// @param emergencyNumber what people in danger should call
@ConfigurationProperties("kanal.agency")
public record AgencyProperties(
    @DefaultValue("Layanan Pengaduan") String name,
    @DefaultValue("Asia/Jakarta") ZoneId zone,
    @DefaultValue("112") String emergencyNumber) {}
