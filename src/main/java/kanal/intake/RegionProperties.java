package kanal.intake;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the routing words at the start of an SMS stand for.
///
/// @param regions `TANGKAB` -> `Kabupaten Tangerang`
@ConfigurationProperties("kanal.sms")
public record RegionProperties(@DefaultValue Map<String, String> regions) {
  public RegionProperties {
    regions = Map.copyOf(regions);
  }
}
