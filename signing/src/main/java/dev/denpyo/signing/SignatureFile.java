package dev.denpyo.signing;

import dev.denpyo.evidence.SealForm;
import dev.denpyo.signing.trust.Fault;
import dev.denpyo.signing.trust.SignatureEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** XML signatures in a file of their own, over files beside it, as containers have them. */
public final class SignatureFile {
  private SignatureFile() {}

  /**
   * One signature.
   *
   * @param evidence for the judge
   * @param files the files beside it that it covers whole; none when it does not hold
   */
  public record Entry(SignatureEvidence evidence, Set<String> files) {
    public Entry {
      files = Set.copyOf(files);
    }
  }

  /**
   * Reads every signature, in document order.
   *
   * @param files what signatures may be about, by name
   * @return one entry with a fault when {@code xml} cannot be read at all
   */
  public static List<Entry> read(byte[] xml, Map<String, FileContent> files) {
    try {
      var survey = Survey.of(SafeXml.parse(xml));
      XadesVerifier.requireAffordable(xml.length, survey.references());
      var found = new ArrayList<Entry>();
      for (var signature : survey.signatures()) {
        found.add(XadesEvidence.withFiles(signature, survey, files));
      }
      return List.copyOf(found);
    } catch (SealFault fault) {
      var unreadable = SignatureEvidence.builder(SealForm.XADES)
          .fault(fault.at(Fault.Stage.FORMAT))
          .build();
      return List.of(new Entry(unreadable, Set.of()));
    }
  }
}
