package dev.denpyo.cli;

import dev.denpyo.format.Document;
import dev.denpyo.formats.hybridpdf.Embedding;
import dev.denpyo.formats.hybridpdf.EmbeddingOptions;
import dev.denpyo.formats.hybridpdf.HybridRule;
import dev.denpyo.formats.hybridpdf.InvoiceEmbedder;
import dev.denpyo.formats.view.Language;
import dev.denpyo.validation.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The PDF that carries an invoice, for the commands that write one. */
final class Carrier {
  private static final Set<String> UNREADABLE =
      Set.of(HybridRule.UNREADABLE.id(), HybridRule.ENCRYPTED.id(), HybridRule.LIMIT.id());

  private final Shell shell;
  private final String name;

  /**
   * @param name the PDF or document that reasons are told of
   */
  Carrier(Shell shell, String name) {
    this.shell = shell;
    this.name = name;
  }

  /** Whether a file's ending says that it is one. */
  static boolean isPdf(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** The language of views: that of --lang, else English. */
  static Language language(Shell shell) {
    return Language.of(shell.texts().locale()).orElse(Language.EN);
  }

  /** Puts an invoice in; every reason against it goes to standard error. */
  Embedding embed(Document pdf, Document xml) {
    return embed(pdf, xml, EmbeddingOptions.DEFAULT);
  }

  /** Likewise, as options say. */
  Embedding embed(Document pdf, Document xml, EmbeddingOptions options) {
    Embedding embedding = new InvoiceEmbedder(shell.clock(), options).embed(pdf, xml);
    if (embedding instanceof Embedding.Refused no) {
      new Problems(shell, name, no.reasons()).print();
    }
    return embedding;
  }

  /** The PDF with the document in it; empty, and nothing said, if that is nothing a PDF carries. */
  Optional<Document> carrying(Document pdf, Document document) {
    Embedding embedding = new InvoiceEmbedder(shell.clock()).embed(pdf, document);
    if (embedding instanceof Embedding.Refused no
        && !no.reasons().stream().allMatch(Carrier::isNoCargo)) {
      new Problems(shell, name, no.reasons()).print();
    }
    return embedding.fold(done -> Optional.of(done.document()), no -> Optional.empty());
  }

  private static boolean isNoCargo(Finding reason) {
    return reason.rule().equals(HybridRule.NO_CARRIER.id());
  }

  /** The exit code for a PDF that cannot take the invoice. */
  static int refused(List<Finding> reasons) {
    boolean unreadable = reasons.stream().anyMatch(f -> UNREADABLE.contains(f.rule()));
    return unreadable ? ExitCode.UNREADABLE : ExitCode.FINDING;
  }
}
