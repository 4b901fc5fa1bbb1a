package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TroubleTest {
  private final Trouble trouble = new Trouble();

  @Test
  void isToldWhenItBeginsAndWhenItChanges() {
    assertThat(trouble.isNews("Redis is away")).isTrue();
    assertThat(trouble.isNews("Redis is away")).isFalse();
    assertThat(trouble.isNews("Redis has lost its data")).isTrue();
    assertThat(trouble.isNews("Redis has lost its data")).isFalse();
  }

  @Test
  void endsOnceAndBeginsAnew() {
    assertThat(trouble.isOver()).isFalse();
    trouble.isNews("Redis is away");
    assertThat(trouble.isOver()).isTrue();
    assertThat(trouble.isOver()).isFalse();
    assertThat(trouble.isNews("Redis is away")).isTrue();
  }
}
