package dev.denpyo.benchmarks.phive;

import com.helger.diagnostics.error.level.EErrorLevel;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import com.helger.xml.serialize.read.DOMReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.w3c.dom.Document;

/**
 * One kind of document checked by phive, as a small program of its user would do it: parse to a DOM,
 * run the set of the rules, count the findings. Everything loaded stays loaded.
 */
public final class PhiveCheck implements ToIntFunction<byte[]> {
  private final IValidationExecutorSet<IValidationSourceXML> rules;

  /**
   * Registers what such a document needs and nothing else.
   *
   * @param set identifier of phive's set of rules, such as {@code eu.cen.en16931:ubl:1.3.16}
   */
  public PhiveCheck(String set) {
    ValidationExecutorSetRegistry<IValidationSourceXML> registry =
        new ValidationExecutorSetRegistry<>();
    String publisher = set.substring(0, set.indexOf(':'));
    EN16931Validation.initEN16931(registry); // all others build on it
    if (publisher.contains("peppol")) {
      PeppolValidation.initStandard(registry);
    } else if (publisher.contains("xrechnung")) {
      XRechnungValidation.initXRechnung(registry);
    } else if (publisher.contains("factur-x")) {
      ZugferdValidation.initZugferd(registry);
    }
    rules = registry.getOfID(DVRCoordinate.parseOrNull(set));
    if (rules == null) {
      throw new IllegalArgumentException("set: phive has no " + set);
    }
  }

  /** The number of warnings and errors. */
  @Override
  public int applyAsInt(byte[] document) {
    Document tree = DOMReader.readXMLDOM(document);
    if (tree == null) {
      throw new IllegalStateException("phive could not parse the document");
    }
    ValidationResultList results = ValidationExecutionManager.executeValidation(
        IValidityDeterminator.createDefault(),
        rules,
        ValidationSourceXML.create(null, tree),
        Locale.ENGLISH);
    return results.getAllCount(e -> e.getErrorLevel().isGE(EErrorLevel.WARN));
  }

  /** The smallest program on phive: a set of rules and a file. */
  public static void main(String[] arguments) throws IOException {
    byte[] document = Files.readAllBytes(Path.of(arguments[1]));
    System.out.println(new PhiveCheck(arguments[0]).applyAsInt(document) + " findings");
  }
}
