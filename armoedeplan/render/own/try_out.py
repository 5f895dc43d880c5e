"""Trying out a municipality's templates: on a plan with an answer to everything, and on one with hardly any."""

from armoedeplan.plan.sample import sample_plan
from armoedeplan.plan.skeleton import skeleton_text
from armoedeplan.render.own.confined_tasks import Job
from armoedeplan.render.own.fill_in import SECONDS, fill
from armoedeplan.render.own.read_folder import Own
from armoedeplan.render.own.template_fault import TemplateFault
from armoedeplan.render.templates import SUFFIX


def try_out(own: Own, seconds: int = SECONDS) -> list[TemplateFault]:
    """Fill in every document for both plans, in the sandbox; give the faults, each once."""
    plans = (sample_plan(), skeleton_text("Voorbeeldstad", "Plan").encode())
    found = {fault: None for plan in plans for fault in _faults_on(own, plan, seconds)}
    return list(found)


def _faults_on(own: Own, plan: bytes, seconds: int) -> list[TemplateFault]:
    """Give the faults on one plan; after a fault the next document is tried."""
    jobs = [Job(name, template.title, needed=template.needed) for name, template in own.templates.items()]
    found = []
    while jobs:
        filled_in = fill(jobs, own, plan, seconds)
        fault = filled_in.fault
        if fault is None:
            break
        found.append(fault)
        # of one that was ended from outside is only told which template it was at, and not what was made before
        ended = next((number for number, job in enumerate(jobs) if fault.file == f"{job.name}{SUFFIX}"), 0)
        jobs = jobs[(len(filled_in.texts) or ended) + 1 :]
    return found
