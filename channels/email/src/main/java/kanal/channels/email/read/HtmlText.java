package kanal.channels.email.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Makes plain text of an HTML mail: its line breaks kept, everything a reader does not see
/// dropped, quoted mails marked with `>` as in plain mails.
final class HtmlText implements NodeVisitor {
  private static final String UNSEEN =
      "script, style, head, title, template, noscript, object, iframe, svg, [hidden]";
  private static final Pattern HIDING =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all"
              + "|font-size\\s*:\\s*0(?:\\.0*)?(?:px|pt|em|rem|%)?\\s*(?:;|!|$)"
              + "|max-height\\s*:\\s*0(?:px)?\\s*(?:;|!|$)");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre");
  private static final Set<String> LINES =
      Set.of("div", "li", "tr", "section", "article", "header", "footer", "dt", "dd", "address");
  private static final String QUOTES =
      "blockquote[type=cite], blockquote.gmail_quote, .gmail_quote blockquote, .yahoo_quoted,"
          + " blockquote.protonmail_quote, .moz-cite-prefix + blockquote";

  private final QuotingLines lines = new QuotingLines();
  private final Set<Element> quotes;

  private HtmlText(Document document) {
    quotes = Set.copyOf(document.select(QUOTES));
  }

  static String of(String html) {
    var document = Jsoup.parse(html);
    document.select(UNSEEN).remove();
    document.select("[style]").stream().filter(HtmlText::isHidden).forEach(Node::remove);
    var text = new HtmlText(document);
    document.body().traverse(text);
    return text.lines.text();
  }

  private static boolean isHidden(Element element) {
    return HIDING.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      lines.write(words.getWholeText(), preformatted(words));
    } else if (node instanceof Element element) {
      begin(element);
    }
  }

  private void begin(Element element) {
    if (quotes.contains(element)) {
      lines.quote();
    }
    switch (element.normalName()) {
      case "br" -> lines.breakLine();
      case "hr" -> lines.endParagraph();
      case "li" -> {
        lines.endLine();
        lines.write("- ", false);
      }
      case "td", "th" -> lines.write(" ", false);
      default -> end(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element);
      if (quotes.contains(element)) {
        lines.unquote();
      }
    }
  }

  private void end(Element element) {
    if (PARAGRAPHS.contains(element.normalName())) {
      lines.endParagraph();
    } else if (LINES.contains(element.normalName())) {
      lines.endLine();
    }
  }

  private static boolean preformatted(TextNode words) {
    var parent = words.parent();
    return parent != null
        && (parent.normalName().equals("pre") || parent.normalName().equals("textarea"));
  }
}
