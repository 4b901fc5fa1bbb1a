package kanal.channels.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/// The commands that Telegram offers beside the text field, as words the bot understands when they
/// are typed as well.
///
/// @param languageCode of the citizen's Telegram; empty for everybody who has no menu of their own
record CommandMenu(String languageCode, List<BotCommand> commands) {
  /// Indonesian for everybody, and English for those whose Telegram is in English.
  static final List<CommandMenu> ALL =
      List.of(
          new CommandMenu(
              "",
              List.of(
                  new BotCommand("bantuan", "Cara melapor"),
                  new BotCommand("status", "Lihat laporan saya"),
                  new BotCommand("ubah", "Ubah laporan"),
                  new BotCommand("batal", "Batalkan laporan"),
                  new BotCommand("anonim", "Sembunyikan nama saya"),
                  new BotCommand("rahasia", "Rahasiakan isi laporan"),
                  new BotCommand("petugas", "Minta bantuan petugas"),
                  new BotCommand("english", "Use English"))),
          new CommandMenu(
              "en",
              List.of(
                  new BotCommand("help", "How to report"),
                  new BotCommand("status", "See my reports"),
                  new BotCommand("change", "Change the report"),
                  new BotCommand("cancel", "Cancel the report"),
                  new BotCommand("anonymous", "Hide my name"),
                  new BotCommand("keep_it_secret", "Keep the report secret"),
                  new BotCommand("officer", "Ask for an officer"),
                  new BotCommand("indonesia", "Pakai bahasa Indonesia"))));

  CommandMenu {
    commands = List.copyOf(commands);
  }

  /// In private chats only: a complaint is taken nowhere else.
  SetMyCommands method() {
    return new SetMyCommands(
        commands,
        new BotCommandScopeAllPrivateChats(),
        languageCode.isEmpty() ? null : languageCode);
  }
}
