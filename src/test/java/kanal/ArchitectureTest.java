package kanal;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Keeps the arrows between the modules true; bot has a test of its own.
@AnalyzeClasses(packages = "kanal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule READING_KNOWS_THE_BOT_ONLY =
      noClasses()
          .that()
          .resideInAPackage("kanal.nlp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kanal.channels..", "kanal.desk..", "org.springframework..");

  @ArchTest
  static final ArchRule CHANNELS_DO_NOT_KNOW_THE_APPLICATION =
      noClasses()
          .that()
          .resideInAPackage("kanal.channels..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "kanal.nlp..",
              "kanal.redis..",
              "kanal.desk..",
              "kanal.routing..",
              "kanal.intake..",
              "kanal.ops..");

  @ArchTest
  static final ArchRule THE_DESK_DOES_NOT_KNOW_THE_INTAKE =
      noClasses()
          .that()
          .resideInAPackage("kanal.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "kanal.redis..",
              "kanal.intake..",
              "kanal.ops..",
              "kanal.entry..",
              "kanal.pin..",
              "kanal.rights..",
              "kanal.learning..");

  @ArchTest
  static final ArchRule RIGHTS_REACH_THE_INTAKE_THROUGH_PORTS =
      noClasses()
          .that()
          .resideInAPackage("kanal.rights..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kanal.redis..", "kanal.intake..", "kanal.channels..");

  @ArchTest
  static final ArchRule LEARNING_DOES_NOT_KNOW_THE_INTAKE =
      noClasses()
          .that()
          .resideInAPackage("kanal.learning..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kanal.redis..", "kanal.intake..", "kanal.channels..");

  @ArchTest
  static final ArchRule THE_OPERATOR_REACHES_THE_STORE_THROUGH_PORTS =
      noClasses()
          .that()
          .resideInAPackage("kanal.ops..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kanal.redis..", "kanal.intake..", "kanal.channels..");

  @ArchTest
  static final ArchRule WHAT_OFFICERS_WRITE_DOWN_REACHES_THE_INTAKE_THROUGH_PORTS =
      noClasses()
          .that()
          .resideInAPackage("kanal.entry..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kanal.redis..", "kanal.intake..", "kanal.channels..", "kanal.pin..");

  @ArchTest
  static final ArchRule CHANNELS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("kanal.channels.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAnyPackage("kanal.channels.web.."))
          .ignoreDependency(resideInAnyPackage("kanal.channels.testing.."), alwaysTrue());

  @ArchTest
  static final ArchRule IN_CHANNELS_SPRING_STAYS_AT_THE_EDGE =
      noClasses()
          .that()
          .resideInAPackage("kanal.channels..")
          .and()
          .haveNameNotMatching(".*(AutoConfiguration|Properties|Controller|Wanted)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule REDIS_IS_KNOWN_TO_ITS_PACKAGE_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage("kanal.redis..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.lettuce..");
}
