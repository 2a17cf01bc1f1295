package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.EmbeddedFile;
import dev.denpyo.formats.hybridpdf.HybridPdf;
import dev.denpyo.formats.mail.Attachment;
import dev.denpyo.formats.mail.Mail;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code denpyo extract}. */
@Command(
    name = "extract",
    description = "Takes the invoice out of a hybrid PDF or a mail, byte for byte.",
    footer = "It is not checked: run denpyo check on the PDF or the mail, which checks both.")
final class ExtractCommand extends Verb {
  @Option(
      names = "-o",
      paramLabel = "OUT",
      description = "File to write; of a mail also a directory, for all of its invoices under their"
          + " own names. Named .xml it is the XML of a hybrid PDF in a mail, else that PDF. Default:"
          + " standard output.")
  private @Nullable Path output;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      description = "Take the file of this name; needed where there are several invoices.")
  private @Nullable String name;

  @Option(
      names = "--pass",
      paramLabel = "PLACE",
      description = "Password of an encrypted PDF: env:NAME or file:PATH.")
  private @Nullable String pass;

  @Parameters(
      arity = "1",
      paramLabel = "IN",
      description = "The PDF or the mail (.eml), or - for standard input.")
  private String input = "";

  ExtractCommand(Shell shell) {
    super(shell);
  }

  @Override
  int run() {
    if (output != null) {
      requireOther(input, output);
    }
    Document document = new Input(input).open(shell());
    return Mail.isMail(document) ? fromMail(Mail.of(document)) : fromPdf(pdf(document));
  }

  private HybridPdf pdf(Document document) {
    return pass == null
        ? HybridPdf.of(document)
        : HybridPdf.of(document, new String(Password.read(pass, shell())));
  }

  private int fromPdf(HybridPdf pdf) {
    Problems problems = new Problems(shell(), input, pdf.problems());
    problems.print();
    if (!pdf.readable()) {
      return ExitCode.UNREADABLE;
    }
    List<EmbeddedFile> files = name == null
        ? pdf.invoices()
        : pdf.files().stream().filter(f -> f.name().equals(name)).toList();
    if (files.size() != 1) {
      return refuse(files.size(), pdf.files().stream().map(EmbeddedFile::name).toList());
    }
    Document content = files.get(0).content();
    if (content == null) {
      return ExitCode.UNREADABLE; // why is among the problems
    }
    show(content.bytes());
    return problems.exitCode();
  }

  private int fromMail(Mail mail) {
    Problems problems = new Problems(shell(), input, mail.problems());
    problems.print();
    List<Attachment> files = name == null
        ? mail.invoices(shell().denpyo().formats())
        : mail.attachments().stream()
            .filter(a -> a.name().equals(name) || a.place().equals(name))
            .toList();
    boolean all = output != null && Files.isDirectory(output);
    if (files.isEmpty() || (files.size() > 1 && !all)) {
      return refuse(
          files.size(), mail.attachments().stream().map(Attachment::place).toList());
    }
    if (output != null && all) {
      named(output, files).forEach((path, file) -> write(path, file.content().bytes()));
    } else {
      show(meant(files.get(0).content()).bytes());
    }
    return problems.exitCode();
  }

  /** A hybrid PDF in a mail is an invoice itself; who names an XML file wants what is in it. */
  private Document meant(Document file) {
    boolean xml = output != null
        && String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xml");
    return xml ? pdf(file).invoice().map(EmbeddedFile::content).orElse(file) : file;
  }

  /** Where each goes: names that come twice get their number, and no file is replaced. */
  private static Map<Path, Attachment> named(Path directory, List<Attachment> files) {
    Map<Path, Attachment> named = new LinkedHashMap<>();
    for (Attachment file : files) {
      Path path = directory.resolve(file.fileName());
      if (named.containsKey(path)) {
        path = directory.resolve((named.size() + 1) + "-" + file.fileName());
      }
      if (Files.exists(path)) {
        throw CliException.usage(
            "The file " + path + " is there already.", "Name an empty directory.");
      }
      named.put(path, file);
    }
    return named;
  }

  /** None, or several: then the names help. Nothing is written. */
  private int refuse(int found, List<String> all) {
    String names = String.join(", ", all.stream().distinct().toList());
    String key = found == 0 ? "extract.none" : "extract.several";
    shell().note(shell().texts().get(key, input, names.isEmpty() ? "-" : names));
    return ExitCode.FINDING;
  }

  private void show(byte[] content) {
    if (output != null) {
      write(output, content);
      return;
    }
    PrintStream out = shell().out();
    out.write(content, 0, content.length);
    out.flush();
  }
}
