package kanal.nlp.language;

import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.util.ext.ExtensionLoader;

/// Gives OpenNLP's detector our features. OpenNLP makes it by its name, so it is public and its
/// package is allowed.
public final class LanguageFeaturesFactory extends LanguageDetectorFactory {
  static LanguageFeaturesFactory allowed() {
    ExtensionLoader.registerAllowedPackage(LanguageFeaturesFactory.class.getPackageName() + ".");
    return new LanguageFeaturesFactory();
  }

  @Override
  public LanguageDetectorContextGenerator getContextGenerator() {
    return new LanguageFeatures();
  }
}
