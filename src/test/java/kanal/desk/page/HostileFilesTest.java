package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;
import kanal.channels.testing.hostile.Recipe;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every file in `src/test/resources/hostile/files` is shown, saved or refused as its case says,
/// whatever its sender claims that it is.
class HostileFilesTest {
  private final FileTypes types = new FileTypes();

  private static List<HostileCase> cases() {
    return HostileCases.in(HostileFilesTest.class, "/hostile/files");
  }

  @Test
  void areMany() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(50);
  }

  @TestFactory
  Stream<DynamicTest> areHandedOutAsTheirCaseSays() {
    return cases().stream()
        .map(some ->
            DynamicTest.dynamicTest(
                some.name(),
                () ->
                    assertThat(handedOut(Recipe.bytes(some.recipe()), some.must("claimed")))
                        .isEqualTo(some.must("is"))));
  }

  private String handedOut(byte[] bytes, String claimed) {
    return types
        .of(bytes, claimed)
        .map(allowed ->
            allowed.inline()
                ? "shown " + allowed.mediaType() + " " + allowed.ending()
                : "saved " + allowed.ending())
        .orElse("refused");
  }
}
