package dev.denpyo.benchmarks;

import dev.denpyo.formats.view.Fonts;
import dev.denpyo.formats.view.InvoiceView;
import dev.denpyo.formats.view.Language;
import dev.denpyo.invoice.Invoice;
import dev.denpyo.totals.TotalsCalculator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Drawing long invoices for people, as PDF/A-3a and as HTML: the time is to grow with the lines alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DrawingLong {
  @Param({"10", "1000", "10000"})
  private int lines;

  private final InvoiceView view = InvoiceView.in(Language.EN);
  private final Fonts fonts = Fonts.onClassPath();
  private Invoice invoice = Samples.invoice(1);

  /** With its totals, which are not measured. */
  @Setup
  public void prepare() {
    invoice = TotalsCalculator.standard().complete(Samples.invoice(lines));
  }

  @Benchmark
  public byte[] pdf() {
    return view.pdf(invoice, fonts);
  }

  @Benchmark
  public byte[] html() {
    return view.html(invoice);
  }
}
