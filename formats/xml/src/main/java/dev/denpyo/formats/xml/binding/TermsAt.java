package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.BusinessTerm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a place of the document into the terms that stand there. */
final class TermsAt {
  private TermsAt() {}

  /** Conditions cannot be looked at without the document, so several terms may be meant. */
  static List<BusinessTerm> find(BindingTable<?, ?> table, String xpath) {
    List<String> names = new ArrayList<>();
    for (String step : xpath.split("/", -1)) {
      if (!step.isEmpty()) {
        names.add(step.replaceAll("\\[\\d+]$", ""));
      }
    }
    Set<BusinessTerm> found = new LinkedHashSet<>();
    if (names.size() > 1) {
      descend(table.root(), "", names.subList(1, names.size()), found);
    }
    return List.copyOf(found);
  }

  private static <G, B> void descend(
      TableNode<G, B> node, String prefix, List<String> names, Set<BusinessTerm> found) {
    if (names.isEmpty()) {
      return;
    }
    for (Row<G, B> row : node.rows()) {
      if (row.path().steps().isEmpty() && row instanceof Row.Branch<G, B, ?, ?> branch) {
        descend(branch.table().get().root(), prefix + row.carries() + ".", names, found);
      }
    }
    List<String> rest = names.subList(1, names.size());
    for (TableNode.Fork<G, B> fork : node.forksByLocalName(names.get(0))) {
      for (Row<G, B> row : fork.node().rows()) {
        String path = row instanceof Row.Lifted<G, B, ?> l ? l.key() : prefix + row.carries();
        if (row instanceof Row.Branch<G, B, ?, ?> branch) {
          descend(branch.table().get().root(), path + ".", rest, found);
        } else if (rest.isEmpty()) {
          BusinessTerm.at(path).ifPresent(found::add);
        }
      }
      descend(fork.node(), prefix, rest, found);
    }
  }
}
