package kanal.desk.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequiredSecondStepTest {
  @Test
  void isForAllForNobodyOrForRoles() {
    assertThat(RequiredSecondStep.of("true").roles()).containsExactlyInAnyOrder(Role.values());
    assertThat(RequiredSecondStep.of("false").roles()).isEmpty();
    assertThat(RequiredSecondStep.of(" admin,unit-lead ").roles())
        .containsExactlyInAnyOrder(Role.ADMIN, Role.UNIT_LEAD);
  }

  @Test
  void anythingElseIsOneClearSentence() {
    assertThatThrownBy(() -> RequiredSecondStep.of("admin, bos"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "kanal.desk.require-totp must be true, false, or roles such as admin, unit-lead, not"
                + " bos");
  }
}
