package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot work is refused at the start, in a sentence that names the setting.
class WrongSettingsIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "kanal.telegram.token, bukan-token",
    "kanal.sms.twilio.account-sid, AC00000000000000000000000000000000",
    "kanal.email.address, lapor@kanal.test",
    "kanal.open311.endpoint, bukan-alamat",
    "kanal.redis.url, http://127.0.0.1:1",
    "kanal.rules.draft-life, 3 hari",
    "kanal.telegram.tokens, bukan-nama",
  })
  void startRefuses(String setting, String value) throws Exception {
    try (var service =
        Service.launch(folder.resolve("data"), Service.freePort(), Map.of(setting, value))) {
      assertThat(service.exitCode()).isNotZero();
      var area = setting.substring(0, setting.lastIndexOf('.'));
      assertThat(service.output()).contains(area).doesNotContain("\tat ");
    }
  }
}
