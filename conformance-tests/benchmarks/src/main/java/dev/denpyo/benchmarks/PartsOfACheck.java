package dev.denpyo.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.denpyo.Denpyo;
import dev.denpyo.validation.ValidationReport;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a check is made of: the bare parse, which nothing can undercut; the JDK's schema validation of
 * the same bytes, its parse included; the official check; and with our own rules on the model as well.
 * {@link RulesAlone} has the rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PartsOfACheck {
  @Param
  private CheckedDocument document = CheckedDocument.EN_UBL;

  private final XMLInputFactory parsers = new InputFactoryImpl();
  private final Denpyo denpyo = Denpyo.standard();
  private final OurCheck official = new OurCheck();
  private Consumer<byte[]> schema = bytes -> {};
  private byte[] bytes = {};

  /** Compiles. */
  @Setup
  public void prepare() {
    bytes = document.bytes();
    schema = new RawSaxon(document)::validate;
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    official.mustApply(document, bytes);
  }

  /** Every name, attribute and text is asked for: a lazy parser would skip what nobody reads. */
  @Benchmark
  public int parse() throws XMLStreamException {
    XMLStreamReader in = parsers.createXMLStreamReader(new ByteArrayInputStream(bytes));
    int read = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        read += in.getLocalName().length();
        for (int i = 0; i < in.getAttributeCount(); i++) {
          read += in.getAttributeValue(i).length();
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        read += in.getTextLength();
      }
    }
    in.close();
    return read;
  }

  @Benchmark
  public void jdkSchema() {
    schema.accept(bytes);
  }

  @Benchmark
  public ValidationReport officialCheck() {
    return official.report(bytes);
  }

  @Benchmark
  public ValidationReport checkWithOurOwnRules() {
    return denpyo.check(bytes);
  }
}
