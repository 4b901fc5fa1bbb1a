package kanal.bot.conversation;

import java.util.List;

/// What a conversation becomes, and what is to be done in the world.
public record Next(Conversation conversation, List<Effect> effects) {
  public Next {
    effects = List.copyOf(effects);
  }

  public static Next of(Conversation conversation, Effect... effects) {
    return new Next(conversation, List.of(effects));
  }
}
