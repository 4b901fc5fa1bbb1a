package kanal.desk.open311;

import java.util.HashMap;
import java.util.Map;
import kanal.desk.apikey.ApiKey;

/// Which tickets a key may see: those of its units and region, and those it filed; never an
/// anonymous, secret or sensitive one.
final class Visible {
  private Visible() {}

  /// The condition on the table `ticket` under the name `t`.
  static String condition(ApiKey key) {
    var region =
        key.region().isPresent()
            ? " and (t.place_region = :keyRegion or t.place_region like :keyRegions)"
            : "";
    return """
    not exists (select 1 from ticket_flag hidden where hidden.number = t.number
      and hidden.flag in ('ANONYMOUS', 'SECRET', 'SENSITIVE'))
    and not exists (select 1 from ticket_restricted kept where kept.number = t.number)
    and ((%s%s) or exists (select 1 from open311_filing own
      where own.number = t.number and own.api_key = :key))
    """
        .formatted(key.scope().condition("t"), region);
  }

  /// Its named values.
  static Map<String, Object> values(ApiKey key) {
    var values = new HashMap<String, Object>(key.scope().values());
    values.put("key", key.id());
    key.region()
        .ifPresent(code -> {
          values.put("keyRegion", code);
          values.put("keyRegions", code + ".%");
        });
    return values;
  }
}
