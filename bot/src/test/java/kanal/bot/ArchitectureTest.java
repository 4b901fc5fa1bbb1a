package kanal.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Keeps the arrows of this module true.
@AnalyzeClasses(packages = "kanal.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ARROWS_POINT_INWARDS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("engine")
          .definedBy("kanal.bot.engine..")
          .layer("conversation")
          .definedBy("kanal.bot.conversation..")
          .layer("prompt")
          .definedBy("kanal.bot.prompt..")
          .layer("form")
          .definedBy("kanal.bot.form..")
          .layer("complaint")
          .definedBy("kanal.bot.complaint..")
          .layer("message")
          .definedBy("kanal.bot.message..")
          .whereLayer("engine")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("conversation")
          .mayOnlyBeAccessedByLayers("engine")
          .whereLayer("prompt")
          .mayOnlyBeAccessedByLayers("engine", "conversation")
          .whereLayer("form")
          .mayOnlyBeAccessedByLayers("engine", "conversation", "prompt")
          .whereLayer("complaint")
          .mayOnlyBeAccessedByLayers("engine", "conversation", "prompt", "form");

  @ArchTest
  static final ArchRule NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("kanal.bot..", "java..", "org.jspecify..", "org.slf4j..");
}
