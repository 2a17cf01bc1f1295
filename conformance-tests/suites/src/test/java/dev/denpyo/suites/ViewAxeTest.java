package dev.denpyo.suites;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.Language;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.suites.ordinary.Program;
import dev.denpyo.totals.TotalsCalculator;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What axe, the checker of accessibility that browsers carry, has against our pages: nothing. */
class ViewAxeTest {
  private static final String AXE = "axe-core@4.14.1";

  /** Lets no script run, and so has to go from the copy that axe sees. */
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

  private static final String RUN = """
      <script src='node_modules/axe-core/axe.min.js'></script>
      <script>
      axe.run(document, {resultTypes: ['violations', 'incomplete', 'passes']}).then(r => {
        const said = k => r[k].map(v => v.id + ' ' + v.nodes.map(n => n.target).join(' '));
        document.body.textContent = 'AXE ' + r.passes.length + ' passed; violations: '
            + said('violations') + '; undecided: ' + said('incomplete') + ';';
      });
      </script>
      """;

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  @Tag("slow")
  void axeFindsNothing(Language language) {
    assertEquals("violations: ; undecided: ;", judged(InvoiceView.in(language).html(invoice())));
  }

  /** Else an axe that does not look would pass for one that found nothing. */
  @ParameterizedTest
  @EnumSource(value = Language.class, names = "EN")
  @Tag("slow")
  void axeFindsWhatIsMissing(Language language) {
    String page = new String(InvoiceView.in(language).html(invoice()), UTF_8);
    String faulty = page.replace(" lang=\"en\"", "").replace("color: #1a1a1a", "color: #ddd");

    String said = judged(faulty.getBytes(UTF_8));

    assertTrue(said.contains("html-has-lang"), said);
    assertTrue(said.contains("color-contrast"), said);
  }

  private static Invoice invoice() {
    return TotalsCalculator.standard().complete(new RandomInvoices(20261122).european());
  }

  private String judged(byte[] page) {
    assumeTrue(
        Program.isInstalled("chromium") && Program.isInstalled("npm"),
        "skipped: chromium and npm are needed");
    Program program = new Program(folder);
    program.make("node_modules/axe-core/axe.min.js", "npm", "install", "--silent", AXE);
    String html = POLICY.matcher(new String(page, UTF_8)).replaceFirst("");
    program.write("page.html", html.replaceFirst("</body>", RUN + "</body>"));
    String dom = new String(
        program.make(
            "log.txt",
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=20000",
            "--dump-dom",
            folder.resolve("page.html").toUri().toString()),
        UTF_8);
    var said = Pattern.compile("AXE (\\d+) passed; ([^<]*)").matcher(dom);
    assertTrue(said.find(), dom);
    assertTrue(Integer.parseInt(said.group(1)) > 20, said.group());
    return said.group(2).strip();
  }
}
