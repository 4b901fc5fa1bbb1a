package kanal.bot.prompt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Slot;

/// Something the bot says, before it has words.
public sealed interface Prompt {

  /// The answers it offers, none for most.
  default List<Choice> choices() {
    return List.of();
  }

  /// The ticket it speaks of, when it speaks of one.
  default Optional<TicketNumber> about() {
    return switch (this) {
      case Receipt receipt -> Optional.of(receipt.number());
      case FiledForYou filed -> Optional.of(filed.number());
      case HandedToOfficer handed -> Optional.of(handed.number());
      case DataWish wish -> Optional.of(wish.number());
      case Corrected corrected -> Optional.of(corrected.number());
      case Added added -> Optional.of(added.number());
      case Withdrawn withdrawn -> Optional.of(withdrawn.number());
      case TooLate late -> Optional.of(late.number());
      case News news -> Optional.of(news.number());
      case OfficerWrote wrote -> Optional.of(wrote.number());
      case GoesOn goesOn -> Optional.of(goesOn.number());
      case Welcome _, Help _, AskWhat _, AskWhere _, AskWhen _, Check _ -> Optional.empty();
      case Rate rate -> Optional.of(rate.number());
      case Reopened reopened -> Optional.of(reopened.number());
      case WhichReport _, OfferHuman _, NameHidden _, TextSecret _ -> Optional.empty();
      case ChooseChange _,
          ChooseTopic _,
          Discarded _,
          NothingToCancel _,
          NothingToChange _,
          Reports _,
          DraftWaiting _ ->
          Optional.empty();
      case NotUnderstood _, CannotRead _, FileRefused _ -> Optional.empty();
      case YouAreWelcome _, Emergency _, LanguageChosen _ -> Optional.empty();
    };
  }

  /// Whether its short words already tell how to answer, so that the choices need not be listed.
  default boolean saysItsChoices() {
    return switch (this) {
      case Check _, DraftWaiting _, Receipt _, News _, WhichReport _, OfferHuman _ -> true;
      default -> false;
    };
  }

  /// A greeting that says what this is and what to write.
  record Welcome() implements Prompt {}

  record Help() implements Prompt {}

  /// Asks for the complaint itself.
  ///
  /// @param reason empty the first time, else why the words were no answer, such as `too_short`
  record AskWhat(Optional<String> reason) implements Prompt {}

  /// Asks where it is.
  record AskWhere(Optional<String> reason) implements Prompt {}

  /// Asks when it happened or began.
  record AskWhen(Optional<String> reason) implements Prompt {}

  /// The card to check before filing.
  ///
  /// @param update whether it takes the place of the card shown before
  /// @param changed what is different from the card shown before
  record Check(Summary summary, boolean update, Set<Slot> changed) implements Prompt {
    public Check {
      changed = Set.copyOf(changed);
    }

    @Override
    public List<Choice> choices() {
      var choices = new ArrayList<Choice>();
      choices.add(Choice.OfDraft.SEND);
      if (summary.matters() > 1) {
        choices.add(Choice.OfDraft.SPLIT);
      }
      summary.orTopics().forEach(topic -> choices.add(new Choice.About(topic)));
      choices.add(Choice.OfDraft.CHANGE);
      choices.add(summary.anonymous() ? Choice.OfDraft.SHOW_NAME : Choice.OfDraft.HIDE_NAME);
      choices.add(summary.secret() ? Choice.OfDraft.MAKE_PUBLIC : Choice.OfDraft.KEEP_SECRET);
      choices.add(Choice.OfDraft.DISCARD);
      return choices;
    }
  }

  /// What should be different?
  record ChooseChange() implements Prompt {
    @Override
    public List<Choice> choices() {
      return List.of(
          Choice.OfDraft.CONTINUE,
          Choice.OfDraft.CHANGE_WHAT,
          Choice.OfDraft.CHANGE_WHERE,
          Choice.OfDraft.CHANGE_WHEN,
          Choice.OfDraft.CHANGE_TOPIC);
    }
  }

  /// What is it about?
  ///
  /// @param topics codes, likeliest first
  record ChooseTopic(List<String> topics) implements Prompt {
    public ChooseTopic {
      topics = List.copyOf(topics);
    }

    @Override
    public List<Choice> choices() {
      return topics.stream().<Choice>map(Choice.About::new).toList();
    }
  }

  /// Filed: the number, what happens next and by when, how to check and how to undo.
  ///
  /// @param missing the required slots that are still empty; mail asks for them in the same answer
  /// @param asks whether to ask for them in the same answer, as a letter does
  /// @param undoMinutes how long it can be undone
  record Receipt(
      TicketNumber number,
      Summary summary,
      LocalDate verifyBy,
      List<Slot> missing,
      boolean asks,
      long undoMinutes)
      implements Prompt {
    public Receipt {
      missing = List.copyOf(missing);
    }

    /// When the topic is only likely, citizens may say which it is; they need not.
    @Override
    public List<Choice> choices() {
      return asks || summary.orTopics().isEmpty() ? List.of() : summary.topics();
    }
  }

  /// A draft nobody finished was filed as it was.
  record FiledForYou(TicketNumber number, Summary summary, LocalDate verifyBy) implements Prompt {}

  /// A person was asked for: filed for one to read.
  record HandedToOfficer(TicketNumber number, LocalDate verifyBy) implements Prompt {}

  /// A wish about the citizen's own data is noted.
  ///
  /// @param erasure whether everything should be erased, and not only shown
  /// @param by when it is carried out
  record DataWish(TicketNumber number, boolean erasure, LocalDate by) implements Prompt {}

  /// A filed complaint now says something else.
  record Corrected(TicketNumber number, Summary summary) implements Prompt {}

  /// More words or files reached a filed complaint.
  record Added(TicketNumber number) implements Prompt {}

  record Discarded() implements Prompt {}

  record Withdrawn(TicketNumber number) implements Prompt {}

  /// Too late to undo: says who can still help.
  record TooLate(TicketNumber number) implements Prompt {}

  record NothingToCancel() implements Prompt {}

  record NothingToChange() implements Prompt {}

  /// The citizen's own reports.
  record Reports(List<Entry> reports) implements Prompt {
    public Reports {
      reports = List.copyOf(reports);
    }

    /// One report's line.
    ///
    /// @param by the day by which the next step happens; always there while it waits for an officer
    public record Entry(TicketNumber number, String title, Stage stage, Optional<LocalDate> by) {
      @Override
      public String toString() {
        return "Entry[" + number + "]";
      }
    }
  }

  /// There is an unfinished draft: go on or drop it?
  record DraftWaiting(Summary summary) implements Prompt {
    @Override
    public List<Choice> choices() {
      return List.of(Choice.OfDraft.CONTINUE, Choice.OfDraft.DISCARD);
    }
  }

  /// The words were not understood; offers a person.
  record NotUnderstood() implements Prompt {}

  /// A sticker, a poll: nothing to read.
  record CannotRead() implements Prompt {}

  /// A file was not taken; the words were.
  record FileRefused() implements Prompt {}

  record YouAreWelcome() implements Prompt {}

  /// Points to help that comes at once.
  record Emergency() implements Prompt {}

  /// A report moved; of one that is done citizens say whether it is.
  ///
  /// @param by the day by which the next step happens, when one is promised
  record News(TicketNumber number, Stage stage, Optional<String> words, Optional<LocalDate> by)
      implements Prompt {
    @Override
    public List<Choice> choices() {
      return stage == Stage.DONE
          ? List.of(Choice.OfDone.SOLVED, Choice.OfDone.NOT_SOLVED)
          : List.of();
    }

    @Override
    public String toString() {
      return "News[" + number + ", " + stage + "]";
    }
  }

  /// A report that waited for its citizen goes on.
  ///
  /// @param by the day by which they hear of it again
  record GoesOn(TicketNumber number, LocalDate by) implements Prompt {}

  /// An officer writes; a question when the report waits for its answer.
  ///
  /// @param by until when the citizen may object to what is written, when it is the answer
  record OfficerWrote(TicketNumber number, String words, boolean question, Optional<LocalDate> by)
      implements Prompt {
    @Override
    public String toString() {
      return "OfficerWrote[" + number + "]";
    }
  }

  /// How well was it done?
  record Rate(TicketNumber number) implements Prompt {
    @Override
    public List<Choice> choices() {
      return List.of(Choice.OfDone.GOOD, Choice.OfDone.FAIR, Choice.OfDone.POOR);
    }
  }

  /// A report that was closed is open again.
  record Reopened(TicketNumber number) implements Prompt {}

  /// Which report do these words or files belong to?
  record WhichReport(List<Reports.Entry> reports) implements Prompt {
    public WhichReport {
      reports = List.copyOf(reports);
    }

    @Override
    public List<Choice> choices() {
      return Stream.concat(
              reports.stream().<Choice>map(report -> new Choice.For(report.number())),
              Stream.of(Choice.Other.NEW_REPORT))
          .toList();
    }
  }

  /// Not understood again: shall an officer read it?
  record OfferHuman() implements Prompt {
    @Override
    public List<Choice> choices() {
      return List.of(Choice.Other.HUMAN);
    }
  }

  /// The name stays hidden, as the citizen wished.
  record NameHidden() implements Prompt {}

  /// The text stays secret, as the citizen wished.
  record TextSecret() implements Prompt {}

  record LanguageChosen() implements Prompt {}
}
