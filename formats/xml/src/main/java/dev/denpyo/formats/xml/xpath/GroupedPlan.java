package dev.denpyo.formats.xml.xpath;

import org.jspecify.annotations.Nullable;

/** A path through a group of nodes, or one by one where there are no groups. See {@link GroupPlan}. */
final class GroupedPlan extends Bindings.Kept {
  private final GroupPlan group;
  private final Plan grouped;
  private final boolean alone;

  /**
   * What it is made of.
   *
   * @param cut where the path begins with a group
   * @param grouped the whole path, through the group
   * @param whole the whole path, one by one
   */
  GroupedPlan(Groups.Cut cut, Plan grouped, Plan whole) {
    super(whole);
    this.group = cut.plan();
    this.grouped = grouped;
    this.alone = cut.alone();
  }

  @Override
  Kind kind() {
    return plan.kind();
  }

  @Override
  boolean single() {
    return plan.single();
  }

  @Override
  Value value(Frame f) {
    return group.group(f) == null ? plan.value(f) : grouped.value(f);
  }

  @Override
  Value before(Frame f) {
    return plan.before(f);
  }

  /**
   * What a function says of a path, which is the same whenever the group is.
   *
   * @param argument the path
   * @param call the function of it
   * @return a plan, or {@code call} if the path is of another kind
   */
  static Plan once(Plan argument, Plan call) {
    Plan path = argument instanceof Bindings.Shared shared ? shared.plan : argument;
    return path instanceof GroupedPlan grouped && grouped.alone
        ? new OnceForGroup(grouped.group, call)
        : call;
  }

  private static final class OnceForGroup extends Bindings.Kept {
    private final GroupPlan of;

    OnceForGroup(GroupPlan of, Plan call) {
      super(call);
      this.of = of;
    }

    @Override
    Kind kind() {
      return plan.kind();
    }

    @Override
    boolean single() {
      return plan.single();
    }

    @Override
    Value value(Frame f) {
      GroupPlan.Group group = of.group(f);
      return group == null ? plan.value(f) : known(f, group);
    }

    @Override
    @Nullable
    Object atom(Frame f) {
      GroupPlan.Group group = of.group(f);
      return group == null ? plan.atom(f) : known(f, group).single();
    }

    @Override
    Value before(Frame f) {
      return plan.before(f);
    }

    private Value known(Frame f, GroupPlan.Group group) {
      Value known = group.results.get(this);
      if (known == null) {
        known = plan.value(f);
        group.results.put(this, known);
      }
      return known;
    }
  }
}
