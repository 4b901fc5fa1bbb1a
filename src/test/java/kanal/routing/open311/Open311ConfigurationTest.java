package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import kanal.bot.complaint.Topics;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Leases;
import kanal.bot.engine.RoutingCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/// When the client is there, and what a wrong setting gets.
class Open311ConfigurationTest {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withUserConfiguration(Open311Configuration.class)
          .withBean(InstantSource.class, InstantSource::system)
          .withBean(Cursors.class, Installation.Remembered::new)
          .withBean(Topics.class, () -> Installation.TOPICS)
          .withBean(Leases.class, Installation.Free::new);

  @Test
  void isAbsentWithoutAnEndpoint() {
    service.run(context -> assertThat(context).doesNotHaveBean(RoutingCore.class));
    service
        .withPropertyValues("kanal.open311.endpoint=")
        .run(context -> assertThat(context).doesNotHaveBean(RoutingCore.class));
  }

  @Test
  void isTheRoutingCoreWithAnEndpoint() {
    service
        .withPropertyValues(
            "kanal.open311.endpoint=https://example.org/open311/v2",
            "kanal.open311.key=secret-key",
            "kanal.open311.services.desa_kelurahan=12")
        .run(context -> {
          assertThat(context).hasSingleBean(Open311RoutingCore.class);
          assertThat(context.getBean(Open311Properties.class).toString())
              .doesNotContain("secret-key");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "ftp://example.org", "https://", "http://a b/", "https://u@h/?q"})
  void aWrongEndpointIsOneSentence(String endpoint) {
    service
        .withPropertyValues("kanal.open311.endpoint=" + endpoint, "kanal.open311.key=k")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kanal.open311.endpoint must be"));
  }

  @Test
  void aMissingKeyIsOneSentence() {
    service
        .withPropertyValues("kanal.open311.endpoint=https://example.org/v2")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("kanal.open311.key is missing"));
  }
}
