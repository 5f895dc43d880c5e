"""Which cases of the practice library a plan builds on, and where (E4)."""

from armoedeplan.plan.plan import Plan


def kept_cases(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Give the ids of the cases that measures, networks and sub-programmes name, each with the ids of those."""
    found: dict[str, list[str]] = {}
    approach = plan.aanpak
    parts = [(network.id, network.praktijk) for network in approach.netwerken]
    parts += [(programme.id, programme.praktijk) for programme in approach.deelprogrammas]
    parts += [(measure.id, measure.praktijk) for measure in approach.maatregelen]
    for id_, cases in parts:
        for case in dict.fromkeys(cases):
            found.setdefault(case, []).append(id_)
    return {case: tuple(ids) for case, ids in found.items()}
