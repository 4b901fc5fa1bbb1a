package kanal.desk.report;

import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.desk.officer.Scope;

/// Which tickets somebody wants in a file.
///
/// @param scope the tickets they may see
/// @param secretWords whether the words of secret tickets are wanted as well
/// @param separator between cells: spreadsheets set to Indonesian expect a semicolon
public record ExportChoice(
    Period period,
    Scope scope,
    Optional<String> topic,
    Optional<String> channel,
    Optional<Stage> stage,
    boolean secretWords,
    char separator) {}
