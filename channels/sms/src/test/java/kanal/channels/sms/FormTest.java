package kanal.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kanal.channels.web.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  private static Form read(String encoded) throws Rejected {
    return Form.read(encoded.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void readsNamesAndValues() throws Rejected {
    assertThat(read("a=1&b=x%20y+z&c=&d").fields())
        .isEqualTo(Map.of("a", "1", "b", "x y z", "c", "", "d", ""));
  }

  @Test
  void keepsEveryByteOfAText() throws Rejected {
    assertThat(read("t=%00%E2%80%AE%F0%9F%9A%A7%0D%0A").text("t"))
        .isEqualTo("\u0000\u202e\ud83d\udea7\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t=%", "t=%4", "t=%zz", "t=%E9", "t=\u00e9", "t=%C3%28", "a=1&a=2"})
  void refusesWhatIsMalformed(String encoded) {
    assertThatThrownBy(() -> read(encoded)).isInstanceOf(Rejected.class);
  }

  @Test
  void endsAPercentSignAtTheEndOfTheValue() throws Rejected {
    assertThat(read("t=%41").text("t")).isEqualTo("A");
    assertThat(read("t=%41&u=%42").text("u")).isEqualTo("B");
  }
}
