package kanal.nlp.rules;

import kanal.bot.complaint.Kind;
import kanal.nlp.text.Message;
import kanal.nlp.text.Phrases;
import kanal.nlp.text.WordSets;

/// Judges a message by lists of phrases that anyone can read and extend.
public final class Rules {
  private final WordSets sets = new WordSets();
  private final Phrases nothing = Phrases.load("/kanal/nlp/rules/nothing.txt", sets);
  private final Phrases spam = Phrases.load("/kanal/nlp/rules/spam.txt", sets);
  private final Phrases protest = Phrases.load("/kanal/nlp/rules/protest.txt", sets);
  private final Phrases danger = Phrases.load("/kanal/nlp/rules/danger.txt", sets);
  private final Phrases sensitive = Phrases.load("/kanal/nlp/rules/sensitive.txt", sets);
  private final Phrases anonymous = Phrases.load("/kanal/nlp/rules/anonymous.txt", sets);
  private final Phrases question = Phrases.load("/kanal/nlp/rules/question.txt", sets);
  private final Phrases aspiration = Phrases.load("/kanal/nlp/rules/aspiration.txt", sets);
  private final Phrases grievance = Phrases.load("/kanal/nlp/rules/grievance.txt", sets);

  /// Whether it only greets, thanks, tries out or advertises, or has no word at all.
  public boolean nothing(Message message) {
    return nothing.cover(message) || (spam.in(message) && !protest.in(message));
  }

  /// Whether somebody may be in danger; rather once too often than once too seldom.
  public boolean danger(Message message) {
    return danger.in(message);
  }

  /// Whether it is of graft, violence or an illness nobody should learn of.
  public boolean sensitive(Message message) {
    return sensitive.in(message);
  }

  /// Whether whoever writes wishes to stay unnamed.
  public boolean anonymous(Message message) {
    return anonymous.in(message);
  }

  /// A complaint unless it only asks or only proposes.
  public Kind kind(Message message) {
    if (grievance.in(message)) {
      return Kind.COMPLAINT;
    }
    if (question.in(message)) {
      return Kind.INFORMATION;
    }
    return aspiration.in(message) ? Kind.ASPIRATION : Kind.COMPLAINT;
  }
}
