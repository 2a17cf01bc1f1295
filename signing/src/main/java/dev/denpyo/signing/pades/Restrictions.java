package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code Reference} entries of a new seal: what it certifies, and what its field locks. */
final class Restrictions {
  private final PdfView view;
  private final SealPlan plan;

  Restrictions(PdfView view, SealPlan plan) {
    this.view = view;
    this.plan = plan;
  }

  List<PdfValue> references() throws PdfFault {
    List<PdfValue> references = new ArrayList<>();
    plan.certification().ifPresent(certification -> {
      Map<String, PdfValue> parameters = new LinkedHashMap<>();
      parameters.put("Type", new Name("TransformParams"));
      parameters.put("P", Update.number(certification.level()));
      parameters.put("V", new Name("1.2"));
      references.add(reference("DocMDP", parameters));
    });
    Dict lock = lock();
    if (lock.has("Action")) {
      Map<String, PdfValue> parameters = new LinkedHashMap<>();
      parameters.put("Type", new Name("TransformParams"));
      parameters.put("Action", view.get(lock, "Action"));
      if (lock.has("Fields")) {
        parameters.put("Fields", new Arr(PdfValue.items(view.get(lock, "Fields"))));
      }
      parameters.put("V", new Name("1.2"));
      references.add(reference("FieldMDP", parameters));
    }
    return references;
  }

  /** What the field to be filled says it will lock. */
  private Dict lock() throws PdfFault {
    var field = FieldPlace.existing(view, plan.field());
    return field.isEmpty()
        ? Dict.of(Map.of())
        : view.dict(PdfValue.dict(view.resolve(field.get())), "Lock");
  }

  private PdfValue reference(String method, Map<String, PdfValue> parameters) {
    Map<String, PdfValue> reference = new LinkedHashMap<>();
    reference.put("Type", new Name("SigRef"));
    reference.put("TransformMethod", new Name(method));
    reference.put("TransformParams", Dict.of(parameters));
    if (method.equals("FieldMDP") && view.trailer().get("Root") instanceof Ref root) {
      reference.put("Data", root);
    }
    return Dict.of(reference);
  }
}
