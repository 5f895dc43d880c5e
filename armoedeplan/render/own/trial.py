"""Trying out a municipality's templates: on a plan with an answer to everything, and on one with hardly any."""

from armoedeplan.plan.sample import sample
from armoedeplan.plan.skeleton import skeleton
from armoedeplan.render.own.fault import TemplateFault
from armoedeplan.render.own.folder import Own
from armoedeplan.render.own.run import SECONDS, Job, fill


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
        # what was stopped from outside does not say which template it was: each is tried by itself
        if came.fault.line == 0 and not came.texts and len(jobs) > 1 and came.fault.file not in own.texts:
            return [fault for job in jobs for fault in _alone(job, own, plan, seconds)]
        jobs = jobs[len(came.texts) + 1 :]
    return found


def _alone(job: Job, own: Own, plan: bytes, seconds: int) -> list[TemplateFault]:
    fault = fill([job], own, plan, seconds).fault
    return [fault] if fault else []
