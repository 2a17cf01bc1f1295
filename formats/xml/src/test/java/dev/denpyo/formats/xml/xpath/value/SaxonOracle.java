package dev.denpyo.formats.xml.xpath.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XdmAtomicValue;

/** What Saxon says to an expression over {@code $a} and {@code $b}, as type and text or as error. */
final class SaxonOracle {
  private final Processor processor = new Processor(false);
  private final Map<String, XPathExecutable> compiled = new ConcurrentHashMap<>();

  /** A value by type and lexical form. */
  record Written(AtomicType type, String text) {
    Object ours() {
      return Atomics.cast(text, type);
    }
  }

  /** Saxon's answer. */
  String says(String expression, Written a, Written b) {
    try {
      var value = evaluate(expression, value(a), value(b));
      return "xs:" + value.getPrimitiveTypeName().getLocalName() + " " + value.getStringValue();
    } catch (SaxonApiException e) {
      return error(e.getErrorCode() == null ? "?" : e.getErrorCode().getLocalName());
    }
  }

  private XdmAtomicValue value(Written written) throws SaxonApiException {
    var text = new XdmAtomicValue(written.text());
    return evaluate("$a cast as " + written.type(), text, text);
  }

  private XdmAtomicValue evaluate(String expression, XdmAtomicValue a, XdmAtomicValue b)
      throws SaxonApiException {
    var selector = compiled.computeIfAbsent(expression, this::compile).load();
    selector.setVariable(new QName("a"), a);
    selector.setVariable(new QName("b"), b);
    return (XdmAtomicValue) selector.evaluateSingle();
  }

  private XPathExecutable compile(String expression) {
    try {
      var compiler = processor.newXPathCompiler();
      compiler.declareNamespace("xs", "http://www.w3.org/2001/XMLSchema");
      compiler.declareVariable(new QName("a"));
      compiler.declareVariable(new QName("b"));
      return compiler.compile(expression);
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException(expression, e);
    }
  }

  /** Which of the two codes a year too large gets hangs, with Saxon, on what else is wrong. */
  private static String error(String code) {
    return "error " + (code.equals("FODT0001") ? "FORG0001" : code);
  }

  /** Our answer in the same shape. */
  static String ours(Supplier<Object> evaluation) {
    try {
      Object value = evaluation.get();
      return AtomicType.of(value) + " " + Atomics.text(value);
    } catch (XPathError e) {
      return error(e.code());
    }
  }
}
