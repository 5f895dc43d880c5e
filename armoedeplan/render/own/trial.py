"""Trying out a municipality's templates: on a plan with an answer to everything, and on one with hardly any."""

from armoedeplan.plan.sample import sample
from armoedeplan.plan.skeleton import skeleton
from armoedeplan.render.own.fault import TemplateFault
from armoedeplan.render.own.folder import Own
from armoedeplan.render.own.run import SECONDS, Job, fill
from armoedeplan.render.templates import SUFFIX


def trial(own: Own, seconds: int = SECONDS) -> list[TemplateFault]:
    """Fill in every document for both plans, in the sandbox; give the faults, each once."""
    plans = (sample(), skeleton("Voorbeeldstad", "Plan").encode())
    found = {fault: None for plan in plans for fault in _tried(own, plan, seconds)}
    return list(found)


def _tried(own: Own, plan: bytes, seconds: int) -> list[TemplateFault]:
    """Give the faults on one plan; after a fault the next document is tried."""
    jobs = [Job(name, one.needed) for name, one in own.templates.items()]
    found = []
    while jobs:
        came = fill(jobs, own, plan, seconds)
        if came.fault is None:
            break
        found.append(came.fault)
        # of one that was ended from outside is only told which template it was at, and not what was made before
        ended = next((number for number, job in enumerate(jobs) if came.fault.file == f"{job.name}{SUFFIX}"), 0)
        jobs = jobs[(len(came.texts) or ended) + 1 :]
    return found
