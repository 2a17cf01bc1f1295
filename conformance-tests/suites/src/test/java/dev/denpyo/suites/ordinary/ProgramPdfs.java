package dev.denpyo.suites.ordinary;

import dev.denpyo.formats.hybridpdf.EmbeddingOptions;
import dev.denpyo.formats.hybridpdf.FontLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What programs of the machine make: each is left out where it is not installed. */
final class ProgramPdfs {
  private static final String TEXT = "Rechnung Nr. 7 — Größe ½ „Tee“ 23,80 €";

  private static final String PAGE = """
      <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Rechnung 7</title>
      <style>body{font-family:Helvetica,Arial,sans-serif} td{border:1px solid #888} %s</style></head>
      <body><h1>Rechnung</h1><p>%s</p><table><tr><th>Ware</th><th>Preis</th></tr>
      <tr><td>Tee</td><td>23,80 €</td></tr></table>%s</body></html>
      """;

  private final Program run;
  private final List<OrdinaryPdf> made = new ArrayList<>();

  private ProgramPdfs(Path scratch) {
    this.run = new Program(scratch);
  }

  static List<OrdinaryPdf> all(Path scratch) {
    ProgramPdfs programs = new ProgramPdfs(scratch);
    programs.chromium();
    programs.libreOffice();
    programs.latex();
    programs.groff();
    programs.cairo();
    programs.ghostscript();
    programs.qt();
    programs.japaneseFonts();
    return programs.made;
  }

  private void chromium() {
    if (!Program.isInstalled("chromium")) {
      return;
    }
    chrome("a plain invoice", "", "");
    chrome(
        "gradient, shadow, rounded corners",
        "h1{background:linear-gradient(red,blue);box-shadow:3px 3px 5px #888;border-radius:9px}",
        "");
    chrome(
        "opacity and blend modes", "h1{opacity:.4} p{mix-blend-mode:multiply;background:#fd0}", "");
    chrome("SVG with filter and pattern", "", """
        <svg width="200" height="80"><defs><filter id="b"><feGaussianBlur stdDeviation="2"/></filter>
        <pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><circle r="4"/></pattern>
        </defs><rect width="90" height="70" fill="url(#p)"/><circle cx="140" cy="40" r="30"
        filter="url(#b)" fill="green"/></svg>\
        """);
    chrome(
        "Japanese",
        "body{font-family:'BIZ UDGothic','BIZ UDPGothic'}",
        "<p lang='ja'>請求書 株式会社山田商店 御中 〒100-0001 ¥1,100</p>");
    chrome(
        "links and anchors",
        "",
        "<p id='a'><a href='https://example.org/'>example.org</a> <a href='#a'>up</a></p>");
    chrome(
        "form fields",
        "",
        "<form><input value='7'><input type='checkbox' checked>"
            + "<select><option>EUR</option></select><textarea>note</textarea></form>");
    chrome("a picture with alpha", "", """
        <img alt="" width="40" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0k\
        AAAAFElEQVR4nGP4z8DQAMT/GRgaGP4DABr3BH0Q3vDPAAAAAElFTkSuQmCC">\
        """);
    chrome("three hundred rows", "", ("<p>" + TEXT + "</p>").repeat(300));
  }

  private void chrome(String kind, String style, String more) {
    Path page = run.write("page.html", PAGE.formatted(style, TEXT, more));
    add(
        "Chromium",
        kind,
        run.make(
            "page.pdf",
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--user-data-dir=" + page.resolveSibling("profile"),
            "--print-to-pdf=" + page.resolveSibling("page.pdf"),
            page.toUri().toString()));
  }

  private void libreOffice() {
    if (!Program.isInstalled("soffice")) {
      return;
    }
    office("Writer, an invoice", "a.html", PAGE.formatted("", TEXT, ""), "writer_pdf_Export");
    office(
        "Writer, tagged (PDF/UA)",
        "b.html",
        PAGE.formatted("", TEXT, ""),
        "writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}");
    office(
        "Writer, PDF/A-1b",
        "c.html",
        PAGE.formatted("", TEXT, ""),
        "writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"1\"}}");
    office(
        "Writer, PDF 1.5",
        "d.html",
        PAGE.formatted("", TEXT, ""),
        "writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"15\"}}");
    office(
        "Writer, links and a form",
        "e.html",
        PAGE.formatted(
            "",
            TEXT,
            "<p><a href='https://example.org/'>example.org</a></p><form><input value='7'>"
                + "<input type='checkbox' checked><input type='submit'></form>"),
        "writer_pdf_Export");
    office(
        "Writer, Japanese",
        "f.html",
        PAGE.formatted("", TEXT, "<p lang='ja'>請求書 株式会社山田商店 御中</p>"),
        "writer_pdf_Export");
    office(
        "Writer, watermark",
        "g.html",
        PAGE.formatted("", TEXT, ""),
        "writer_pdf_Export:{\"Watermark\":{\"type\":\"string\",\"value\":\"ENTWURF\"}}");
    office("Calc, a table", "h.csv", "Ware,Preis\nTee,23.80\n".repeat(60), "calc_pdf_Export");
  }

  private void office(String kind, String name, String content, String filter) {
    Path input = run.write(name, content);
    String result = name.substring(0, 1) + ".pdf";
    add(
        "LibreOffice",
        kind,
        run.make(
            result,
            "soffice",
            "--headless",
            "-env:UserInstallation=" + input.resolveSibling("office").toUri(),
            "--convert-to",
            "pdf:" + filter,
            input.toString()));
  }

  private void latex() {
    if (!Program.isInstalled("pdflatex")) {
      return;
    }
    tex("article, mathematics", "", "Rechnung $\\sum_{i=1}^{3} p_i = 23{,}80$ \\textbf{Tee}");
    tex(
        "PDF 1.4, picture",
        "\\pdfminorversion=4",
        "\\begin{picture}(90,40)\\put(0,0){\\circle{20}}\\end{picture} Text");
    tex("hyperref links", "\\usepackage{hyperref}", "\\href{https://example.org/}{Seite}");
    tex(
        "colours",
        "\\usepackage{color}",
        "\\textcolor{red}{Rot} \\textcolor[gray]{0.5}{Grau} \\textit{kursiv} \\texttt{fest}");
    tex("CMYK colours, no profile", "\\usepackage{color}", "\\textcolor[cmyk]{1,0.5,0,0}{Blau}");
  }

  private void tex(String kind, String preamble, String body) {
    run.write(
        "t.tex",
        "\\documentclass{article}" + preamble + "\\begin{document}" + body + "\\end{document}");
    add(
        "pdfTeX",
        kind,
        run.make("t.pdf", "pdflatex", "-interaction=batchmode", "-halt-on-error", "t.tex"));
  }

  private void groff() {
    if (!Program.isInstalled("gropdf")) {
      return;
    }
    Path input =
        run.write("n.ms", ".TL\nInvoice 7\n.PP\nTea \\fB23.80\\fP \\fIEUR\\fP \\(bu item\n");
    add(
        "groff",
        "fonts not embedded",
        run.make("n.pdf", "sh", "-c", "groff -ms -Tpdf " + input + " > n.pdf"));
  }

  private void cairo() {
    if (!Program.isInstalled("rsvg-convert")) {
      return;
    }
    run.write("c.svg", """
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><defs>
        <radialGradient id="g"><stop offset="0" stop-color="red" stop-opacity="0.2"/>
        <stop offset="1" stop-color="blue"/></radialGradient></defs>
        <rect width="200" height="100" fill="url(#g)"/>
        <text y="150" font-family="DejaVu Sans">Rechnung 7</text></svg>\
        """);
    add(
        "cairo",
        "SVG with alpha gradient",
        run.make("c.pdf", "rsvg-convert", "-f", "pdf", "-o", "c.pdf", "c.svg"));
  }

  private void ghostscript() {
    if (!Program.isInstalled("ps2pdf")) {
      return;
    }
    run.write("p.ps", """
        %!PS
        /Helvetica findfont 20 scalefont setfont 72 700 moveto (Invoice 7) show
        0 0 1 setrgbcolor 72 600 100 50 rectfill showpage
        """);
    add("Ghostscript", "from PostScript", run.make("p.pdf", "ps2pdf", "p.ps", "p.pdf"));
    run.write(
        "s.ps", "%!PS\n/Symbol findfont 20 scalefont setfont 72 700 moveto (abc) show showpage\n");
    add(
        "Ghostscript",
        "Symbol",
        run.make("s.pdf", "ps2pdf", "-dPDFSETTINGS=/prepress", "s.ps", "s.pdf"));
  }

  private void qt() {
    if (!Program.isInstalled("wkhtmltopdf")) {
      return;
    }
    run.write("q.html", PAGE.formatted("", TEXT, ""));
    add(
        "wkhtmltopdf",
        "a plain invoice",
        run.make("q.pdf", "wkhtmltopdf", "-q", "q.html", "q.pdf"));
  }

  private void japaneseFonts() {
    Path fonts = Path.of("/usr/share/fonts/truetype/bizud-gothic");
    if (Files.isDirectory(fonts)) {
      made.add(PdfBoxPdfs.msGothic(
          EmbeddingOptions.DEFAULT.fonts(FontLibrary.onClassPath().with(fonts))));
    }
  }

  private void add(String generator, String kind, byte[] pdf) {
    made.add(OrdinaryPdf.of(generator, kind, pdf));
  }
}
